# Verifiable badges: what was checked, what came of it, and what cannot be built, signed, baked or read.
credential-check-form = Form
credential-check-context = Terms
credential-check-signature = Signature
credential-check-issuer = Issuer
credential-check-dates = Dates
credential-check-status = Status
credential-check-embedded = Credentials within
credential-outcome-passed = passed
credential-outcome-failed = failed
credential-outcome-could-not-check = could not check
credential-form-passed = It has everything that an Open Badge 3.0 has to have.
credential-context-passed = Every term is one that the standards define, and the signature covers all of it.
credential-signature-passed = Nothing was changed since it was signed.
credential-issuer-passed = The key that signed is { $did }'s own, by its document at hand.
credential-dates-passed = It is valid on this day.
credential-status-passed = It is neither revoked nor suspended.
credential-status-none = It names no status list, so its issuer cannot revoke it.
credential-embedded-passed = { $n ->
    [one] The one credential within it passed
   *[other] All { $n } credentials within it passed
} its own checks.
credential-embedded-failed = The credential “{ $name }” within it failed: { $why }.
credential-embedded-could-not-check = The credential “{ $name }” within it could not be checked: { $why }.
credential-not-read = Could not be checked, because the form or the terms of the badge did not pass.

# The form
credential-form = The badge is misshapen{ $place ->
    [blank] {""}
   *[other] {" "}at “{ $place }”
}: { $fault }. Ask its issuer for a new one.
credential-kind = This is a credential of another kind: { $given }. Fairwater checks Open Badges, endorsements, learner records and status lists.
credential-result = The result names “{ $name }”, which the achievement does not describe. Give results by the identifiers of its own levels.
credential-no-moment = “{ $given }” in “{ $key }” is no date and time with a zone. Write it like 2026-06-14T09:00:00Z.
credential-too-large = The badge is larger than { $limit } kilobytes. Check that it is the right file; pictures belong at an address, not into the badge.
credential-too-deep = The badge is nested deeper than { $limit } levels, which no badge is. Check that it is the right file.
credential-no-json = The badge cannot be read as JSON: { $fault }. Ask for the file again; it may have been cut or changed on its way.
credential-no-object = The file holds JSON, but no credential. Choose the file of a badge.
credential-key-twice = “{ $key }” is said twice in one place, so nobody can tell which is meant. Ask the issuer for a new badge.
credential-no-badge = The file is no badge. Choose a PNG, an SVG, a JSON file or a VC-JWT.

# Terms: the safe mode
credential-context-unknown = The badge uses the context “{ $url }”, which Fairwater does not ship. Contexts are never fetched, since another one would give its words another meaning.
credential-context-changed = Our copy of the context “{ $url }” was changed since it was pinned. Install Fairwater anew.
credential-context-first = The badge does not begin its contexts with “{ $url }”. Ask its issuer for an Open Badge 3.0.
credential-context-within = The badge brings definitions of its own for its words, so its signature may not cover what you read. Ask the issuer for one without.
credential-term-unknown = No context defines “{ $term }”, so no signature would cover it. Leave it out, or name the context that defines it.
credential-not-absolute = “{ $given }” has to be a full address, such as https://… or urn:uuid:…; as it is, no signature would cover it.
credential-no-jsonld = The badge's contexts do not fit its content: { $fault }. Ask its issuer for a new one.
credential-nameless = The badge has { $n } parts without an identifier, too many or too alike to be put in order. Give its parts identifiers.
credential-key = “{ $key }” is not a word of the standards but a way around them, so what you read may not be what was signed.
credential-key-place = “{ $key }” stands within a part of the badge, where it says nothing about the badge. What you read may not be what was signed.
credential-part-twice = “{ $name }” is described twice, and differently. What you read may not be what was signed.
credential-empty = “{ $key }” is empty. Leave it out, or fill it in.
credential-control = The text “{ $text }” has the control character { $code }, which verifiers write in different ways. Delete it; it often comes from a word processor.

# Signature and keys
credential-no-proof = The badge is not signed. Ask its issuer for the signed file.
credential-proofs = The badge has { $n } signatures; Fairwater checks one. Ask its issuer which one counts.
credential-suite = The badge is signed by “{ $suite }”, which Fairwater cannot check; it knows { $known }, RS256 and ES256.
credential-proof-key = The signature's part “{ $key }” is missing or not known.
credential-proof-purpose = The signature was made for another purpose than to assert this badge.
credential-signature = The signature does not fit: the badge was changed since it was signed, or another key than { $key } signed it. Do not rely on it.
credential-key-kind = The key is none that signs badges. Use Ed25519, RSA with 2,048 bits or more, or P-256.
credential-key-private = The file shows a private key. Whoever issued it must withdraw that key and issue its badges anew.
credential-key-of-another = The key { $key } is not of the issuer { $issuer }. Sign with a key of the issuer's own document.
credential-key-pinned = The key { $key } signs by { $kind }, not by { $given }. Do not rely on this badge.
credential-key-unknown = The key “{ $key }” does not stand in the document of the issuer{ $did ->
    [blank] {""}
   *[other] {" "}{ $did }
}. Somebody else may have signed.
credential-key-withdrawn = The issuer withdrew the key { $key } on { $on }. Ask the issuer for a new badge.
credential-key-not-for-this = The issuer's document does not let the key { $key } sign badges. Ask the issuer for a new badge.
credential-key-expired = The badge says it was signed after { $on }, when the key { $key } was to sign no more. Ask the issuer for a new badge.
credential-key-name = There is a key “{ $key }” already. Give the new one another name; old keys stay.
credential-key-sealed = The key “{ $key }” cannot be opened: the master key is another one, or the sealed key was changed. Use the master key that it was sealed with.
credential-master-key = The master key has to have { $n } bytes. Make one at random and keep it apart from the sealed keys.
credential-no-multibase = “{ $given }” is no multibase text in base58 (it begins with z).

# VC-JWT
credential-no-jwt = The text is no VC-JWT: three parts with dots between them. Ask for the file again; it may have been cut.
credential-jwt-header = The VC-JWT has “{ $key }” in its header as Open Badges 3.0 does not allow it. Ask its issuer for a new one.
credential-jwt-alg = The VC-JWT says that it is signed by “{ $given }”. Only RS256 and ES256 are taken; others can be forged or are not in the standard.
credential-jwt-key = The VC-JWT does not say which key signed it. Ask its issuer for a new one.
credential-jwt-subject = A VC-JWT has to name its holder by an identifier, such as a did:key. Give the recipient one, or use the embedded proof.
credential-jwt-claim = The claim “{ $claim }” ({ $given }) says something else than the badge itself. Do not rely on it.

# Issuers
credential-no-did-web = “{ $did }” is no did:web. It is made from the host of the issuer, such as did:web:badges.example.org.
credential-issuer-kind = The issuer “{ $did }” is named in a way that Fairwater cannot look up; it knows did:web.
credential-issuer-not-here = The document of the issuer { $did } is not at hand ({ $url }). Fetch it from there, and check again with it.
credential-issuer-document = The document that lies for { $did } is another issuer's. Fetch it again from its own address.
credential-issuer-unknown = The signature is { $did }'s own, and that is none of the issuers that you named. Ask somebody you trust who that is.
credential-address = “{ $url }” is no https address that names a file. Check it with the issuer.

# Dates and status
credential-not-yet = It is valid from { $on } only.
credential-over = It was valid until { $on }. Its holder can ask the issuer to renew it.
credential-status-revocation = The issuer revoked this badge. Only the issuer can say why.
credential-status-suspension = The issuer suspended this badge for now. Ask again later, or ask the issuer.
credential-status-not-here = The status list { $url } is not at hand, so nobody can tell here whether the badge was revoked. Fetch it, and check again.
credential-status-list = The status list { $url } cannot be relied on: { $fault }
credential-status-type = The badge keeps its status as “{ $given }”, which Fairwater cannot check; it knows BitstringStatusListEntry.
credential-status-purpose = “{ $given }” is no purpose of a status list that Fairwater knows, or not the one that was asked for.
credential-status-index = The status list has no place “{ $given }”. A place is a number from 0, given as text.
credential-status-address = The status of the badge does not name its list as it should.
credential-status-other = What lies at { $url } is not the status list of this issuer.
credential-status-encoding = The bits of the status list cannot be read. Fetch it again, or ask the issuer.
credential-status-size = The status list has { $n } places; { $least } are the least, in eights, so that nobody stands out.
credential-status-final = A revocation is final. Issue a new badge instead; suspend where you may change your mind.
credential-status-full = { $n } places of this status list are given away, half of it or more. Begin another list.

# Building
credential-dates-order = The badge would end before it begins. Check validFrom and validUntil.
credential-no-address = “{ $given }” cannot be “{ $key }”: it has to be a full address, such as https://… or urn:uuid:….
credential-no-recipient = Nobody would hold this badge. Give an identifier or an e-mail address, which is only shown as a salted hash.
credential-level = The rubric has no level “{ $level }”. { $known ->
    [blank] The achievement has no rubric; leave the level out.
   *[other] It has { $known }.
}
credential-level-below = The level “{ $level }” is below “{ $required }”, which this badge asks for. Feedback comes first, then a new submission.
credential-image-address = The picture has to be an https address, not “{ $given }”: a picture within the badge swells everything that is signed.
credential-endorses-other = The endorsement is about “{ $name }”, not about this badge, its achievement or its issuer.
credential-record-badges = A record needs badges with an identifier each, all different; { $n } were given.
credential-record-holder = A badge in the record names another holder than { $holder }. A record holds the badges of one person.

# Pictures, bundles, the log
credential-image-large = The picture is larger than { $limit } megabytes. Use a smaller one.
credential-png-broken = The PNG is broken or cut off. Use the original file; some sites change pictures that are uploaded.
credential-png-packed = The badge in the PNG is not stored as Open Badges 3.0 asks (plain, UTF-8). Ask its issuer for the JSON file.
credential-badges-in-image = { $n ->
    [0] The picture carries no badge. Some sites take it out of pictures that are uploaded: ask for the original file.
   *[other] The picture carries { $n } badges, so nobody can tell which is meant. Ask its issuer for the JSON file.
}
credential-svg-broken = The SVG cannot be read: it is broken, not UTF-8, or has a document type. Save it as a plain SVG.
credential-svg-harm = The SVG has “{ $what }”, which can run a program in the reader's browser. Remove it, and try again.
credential-svg-outside = The SVG points outside itself: { $what }. Whoever looks at it would be noticed there. Draw it into the file, and try again.
credential-svg-baked = The SVG carries a badge already. Use the drawing without one.
credential-bundle-lacks = The bundle needs { $url }, which is not at hand. Fetch it, and try again.
credential-bundle-large = The bundle is larger than { $limit } megabytes or has too many files. Check that it is the right one.
credential-bundle-broken = The bundle is no bundle of Fairwater, or “{ $file }” in it was changed. Ask for it again.
credential-log-broken = Record { $n } of the signing log was changed, or one before it was left out. Compare with the last copy that was whole.
credential-log-cut = The signing log ends after { $n ->
    [one] one record
   *[other] { $n } records
} and lacks the one that was noted elsewhere: its end was cut off.

# The command
credential-cli-file = “{ $file }” cannot be read. Check its name and folder.
credential-cli-docs = The folder “{ $folder }” is not there. Give the folder that holds the issuers' documents, each under its host.
credential-cli-not-empty = The folder “{ $folder }” has files in it. Give a new or empty one.
credential-cli-as-of = “{ $given }” is no day. Write it like 2026-06-14.
credential-cli-valid = Valid: every check passed.
credential-cli-not-valid = Not valid: a check failed.
credential-cli-open = Not decided: nothing failed, and something could not be checked.
credential-cli-bundle = The bundle's own document of the issuer was not used, since anyone can write one. Name documents that you trust with --docs, or trust it with --trust-bundle.
credential-cli-made = { $n } files were written to { $folder }. Check the badge with: fairwater badge verify { $folder }/badge.png --docs { $folder }
credential-cli-name = Badge
credential-cli-issuer = Issued by (its own words)
credential-cli-from = Valid from
credential-cli-until = Valid until
credential-cli-secured = Signed by
credential-cli-level = Result
credential-cli-aligned = Aligned to
credential-cli-lists = Status lists
credential-cli-within = Credentials within
credential-cli-unchecked = Nothing of this was checked. To check it: fairwater badge verify.
