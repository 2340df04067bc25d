"""Documents: fields that are saved one by one, every value that was ever saved, versions that are copies, signatures."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from fairwater_web.common.fields import DocumentField
from fairwater_web.documents.enums import Answer, Format, Stage

PERSON = settings.AUTH_USER_MODEL


class Document(models.Model):
    """A document of a kind, in an organisation. `changed` counts every saved value: who reads knows what is new."""

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="documents")
    kind = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=5)
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.DRAFT)
    changed = models.PositiveIntegerField(default=0)
    is_public = models.BooleanField(default=False)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-changed_at", "-pk")
        indexes = (models.Index(fields=("organisation", "kind"), name="documents_of_a_kind"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="known_stage_of_document"),
        )

    def __str__(self) -> str:
        return self.title


class FieldValue(models.Model):
    """What stands in a field now. `version` counts the values that stood in it; a writer says which one they saw."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="values")
    field = models.SlugField(max_length=60)
    value = DocumentField()
    version = models.PositiveIntegerField()
    at_change = models.PositiveIntegerField()
    """The document's `changed` when this value was saved."""
    changed_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "field"), name="one_value_of_a_field"),)


class FieldChange(models.Model):
    """A value that was saved: nothing that somebody wrote is ever lost. Rows are added, never changed."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="changes")
    field = models.SlugField(max_length=60)
    value = DocumentField()
    version = models.PositiveIntegerField()
    is_merged = models.BooleanField(default=False)
    """Two people had changed it apart, and both changes stand."""
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("document", "field", "version"), name="one_change_of_a_version"),
        )


class Version(models.Model):
    """A copy of a whole document, kept with the digest of what it says; what is signed is a version."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    content = DocumentField()
    digest = models.CharField(max_length=64)
    kind_version = models.CharField(max_length=40)
    note = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=("document", "number"), name="one_version_of_a_number"),)


class Signature(models.Model):
    """Somebody signed a version, in a role that they held."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    role = models.SlugField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=("version", "person"), name="one_signature_of_a_person"),)


class NamedLine(models.Model):
    """A line of a document that others can point to, known by its words: a card of a board, a barrier of a theory."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="named_lines")
    said = models.TextField()
    digest = models.CharField(max_length=64)
    """SHA-256 of its words."""
    is_gone = models.BooleanField(default=False)
    """Its words stand in the document no more, and something on the thread still leads here."""
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("document", "digest"), name="one_line_of_its_words"),)

    def __str__(self) -> str:
        return self.said


class Presence(models.Model):
    """Who has a document open, and in which field they write."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="present")
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+")
    field = models.SlugField(max_length=60, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "person"), name="one_presence_of_a_person"),)


class Suggestion(models.Model):
    """Another text for a field, offered by somebody; who writes takes it or leaves it."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="suggestions")
    field = models.SlugField(max_length=60)
    base = DocumentField()
    value = DocumentField()
    reason = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.OPEN)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(answer=Answer.OPEN, answered_at__isnull=True, answered_by__isnull=True)
                | (~models.Q(answer=Answer.OPEN) & models.Q(answered_at__isnull=False, answered_by__isnull=False)),
                name="answered_by_somebody",
            ),
        )


class Evidence(models.Model):
    """What a field rests on: a thing of the thread, a link to elsewhere, or a file that lies in the document's folder."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="evidence")
    field = models.SlugField(max_length=60)
    kind = models.SlugField(max_length=40, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    url = models.URLField(max_length=500, blank=True)
    title = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    """Of a file: the SHA-256 of what is in it, by which it lies in the folder."""
    size = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(url="", digest="", thing__isnull=False)
                | (~models.Q(url="") & models.Q(digest="", thing__isnull=True))
                | (~models.Q(digest="") & models.Q(url="", thing__isnull=True)),
                name="a_thing_a_link_or_a_file",
            ),
        )


class Translated(models.Model):
    """A field's text in another language, and of which version of the field it is the translation."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=5)
    field = models.SlugField(max_length=60)
    value = DocumentField()
    of_version = models.PositiveIntegerField()
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("document", "language", "field"), name="one_translation_of_a_field"),
        )


class Export(models.Model):
    """A file that somebody asked for, made by a worker."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="exports")
    format = models.CharField(max_length=10, choices=Format.choices)
    language = models.CharField(max_length=5)
    of_change = models.PositiveIntegerField()
    """The document's `changed` whose text the file holds."""
    size = models.PositiveIntegerField(null=True)
    """Its bytes, once it is made."""
    made_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-made_at", "-pk")
