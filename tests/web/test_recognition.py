"""Recognition: what is refused and why, two assessors and a third, resubmission, appeal, awards and what becomes of them."""

from __future__ import annotations

import pytest

from fairwater_web.recognition.queries import held
from tests.cast import ASH, FAY, NORA
from tests.web.recognition import awarded, today

pytestmark = [pytest.mark.web, pytest.mark.django_db]


def test_awarded(signed_in):
    found = awarded()
    (one,) = held([found.organisation_id], today())
    assert (one.credential, one.dimension, one.role, one.award_id) == ("inclusion", "inclusion", "principal", found.pk)
    assert signed_in("").get(f"/badges/{found.uuid}/").status_code == 404
    for language in ("en", "es"):
        nora, fay, ash = (signed_in(who, language) for who in (NORA, FAY, ASH))
        for client, address in (
            (nora, "/recognition/"),
            (nora, "/credentials/"),
            (nora, "/credentials/inclusion/"),
            (nora, "/credentials/equitable-leadership/"),
            (nora, f"/submissions/{found.submission_id}/"),
            (nora, f"/awards/{found.pk}/"),
            (nora, f"/badges/{found.uuid}/"),
            (fay, f"/submissions/{found.submission_id}/"),
            (fay, "/recognition/desk/"),
            (fay, f"/awards/{found.pk}/"),
            (ash, "/recognition/"),
            (ash, f"/assessments/{found.submission.assignments.first().pk}/"),
            (nora, "/verify/"),
            (nora, f"/badges/{found.uuid}/badge.png"),
            (nora, f"/badges/{found.uuid}/badge.svg"),
            (nora, f"/badges/{found.uuid}/bundle.zip"),
            (nora, "/issuers/headwaters/did.json"),
            (nora, "/issuers/headwaters/status/revocation.json"),
            (nora, "/ims/ob/v3p0/discovery"),
        ):
            assert client.get(address).status_code == 200, address
