"""The counts of a register: the sentence, the picture, how sure it is, the same as a table."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from fairwater.publish import charts, numbers
from fairwater.registers.telling import ToldCount, picture, split_name
from fairwater_web.common.actions import log_access
from fairwater_web.common.permissions import page
from fairwater_web.people.permissions import Permission
from fairwater_web.registers.counting import audience_of, told_count
from fairwater_web.registers.queries import register_or_404
from fairwater_web.registers.views import frame


@require_safe
@page(Permission.READ_REGISTERS)
def counts(request: HttpRequest, register: str) -> HttpResponse:
    """Show a count of a register, split by one of its fields."""
    found = register_or_404(request.actor, register)
    language = request.language
    if not found.counts:
        return render(request, "registers/no_counts.html", frame(request, found))
    count = found.count(request.GET.get("count", found.counts[0].id))
    by = request.GET.get("by") or (count.by[0] if count else "")
    if count is None or by not in count.by:
        raise Http404
    told, released = told_count(request.actor, found, count, by, language, timezone.localdate())
    if released is not None:
        log_access(
            by=request.actor,
            event="register-count-seen",
            subject=f"{found.id} {count.id} by={by}",
            policy=released.policy,
            release=released.hash,
            n_withheld=told.n_withheld,
        )
    context = frame(request, found) | {
        "view": "counts",
        "count": count,
        "label": count.label.said(language),
        "told": told,
        "as_of": numbers.day(timezone.localdate().isoformat(), language),
        "by": by,
        "by_name": split_name(found, by, language),
        "splits": [(name, split_name(found, name, language)) for name in count.by],
        "counts": [(each.id, each.label.said(language)) for each in found.counts],
        "pictures": _pictures(told, count.label.said(language)),
        "audience": audience_of(request.actor).value,
        "dimension": count.dimension.value,
    }
    return render(request, "registers/counts.html", context)


def _pictures(told: ToldCount, title: str) -> list[tuple[str, str]]:
    """Return the picture in its wide and its narrow form; none where nothing can be drawn."""
    if not told.dots:
        return []
    heard = f"{told.sentence} " + "; ".join(f"{dot.name}: {dot.told}" for dot in told.dots)
    forms = (("wide", True), ("slim", False))
    return [
        (form, charts.themed(charts.draw_svg(picture(told, wide=wide), title=title, description=heard)))
        for form, wide in forms
    ]
