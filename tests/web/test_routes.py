"""Every route has a permission; every member of the cast gets what their role allows, and nothing else."""

from __future__ import annotations

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, path

from fairwater import words
from fairwater_web.common.permissions import OPEN, SIGNED_IN
from fairwater_web.people.permissions import Permission
from tests.cast import ANA, COLE, DANA, EVERYBODY, FAY, IVY, LEE, NOBODY, NORA, OLIVE, OMAR, PAUL, SAM, STAFF, VERA

MEASURE = "suspended-out-of-school"
ADDRESSES = {
    "look/": ("/look/", OPEN),
    "gallery/": ("/gallery/", SIGNED_IN),
    "": ("/", Permission.SEE_HOME),
    "see/": ("/see/", Permission.SEE_STAFF_NUMBERS),
    "see/<slug:measure_id>/": (f"/see/{MEASURE}/", Permission.SEE_STAFF_NUMBERS),
    "see/<slug:measure_id>/<slug:which>.csv": (f"/see/{MEASURE}/groups.csv", Permission.SEE_STAFF_NUMBERS),
    "see/<slug:measure_id>/<slug:which>.svg": (f"/see/{MEASURE}/groups.svg", Permission.SEE_STAFF_NUMBERS),
    "see/<slug:measure_id>/<slug:which>.png": (f"/see/{MEASURE}/groups.png", Permission.SEE_STAFF_NUMBERS),
    "release/": ("/release/", Permission.SEE_STAFF_NUMBERS),
    "release/new/": ("/release/new/", Permission.PLAN_RELEASE),
    "release/<int:number>/": ("/release/1/", Permission.SEE_STAFF_NUMBERS),
    "release/outside/": ("/release/outside/", Permission.SEE_STAFF_NUMBERS),
    "release/<int:number>/approve/": ("/release/1/approve/", Permission.APPROVE_RELEASE),
    "release/<int:number>/stop/": ("/release/1/stop/", Permission.PLAN_RELEASE),
    "release/<int:number>/set-aside/": ("/release/1/set-aside/", Permission.APPROVE_RELEASE),
    "release/<int:number>/cells.csv": ("/release/1/cells.csv", Permission.SEE_STAFF_NUMBERS),
    "audit/": ("/audit/", Permission.SEE_STAFF_NUMBERS),
    "audit/ask/": ("/audit/ask/", Permission.SEE_STAFF_NUMBERS),
    "audit/<int:number>/": ("/audit/1/", Permission.SEE_STAFF_NUMBERS),
    "audit/<int:number>/stop/": ("/audit/1/stop/", Permission.SEE_STAFF_NUMBERS),
    "audit/<int:number>/<str:name>": ("/audit/1/audit.pdf", Permission.SEE_STAFF_NUMBERS),
    "allocations/": ("/allocations/", Permission.SEE_STAFF_NUMBERS),
    "allocations/begin/": ("/allocations/begin/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/": ("/allocations/1/", Permission.SEE_STAFF_NUMBERS),
    "allocations/<int:number>/settings/": ("/allocations/1/settings/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/what-if/": ("/allocations/1/what-if/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/counts/": ("/allocations/1/counts/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/counts/bring/": ("/allocations/1/counts/bring/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/keep/": ("/allocations/1/keep/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/decision/": ("/allocations/1/decision/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/set-aside/": ("/allocations/1/set-aside/", Permission.PLAN_ALLOCATIONS),
    "allocations/<int:number>/allocation.csv": ("/allocations/1/allocation.csv", Permission.SEE_STAFF_NUMBERS),
    "data/": ("/data/", Permission.IMPORT_DATA),
    "data/bring/": ("/data/bring/", Permission.IMPORT_DATA),
    "data/import/<int:number>/": ("/data/import/1/", Permission.IMPORT_DATA),
    "data/import/<int:number>/waiting.csv": ("/data/import/1/waiting.csv", Permission.IMPORT_DATA),
    "data/import/<int:number>/mapping/": ("/data/import/1/mapping/", Permission.IMPORT_DATA),
    "data/import/<int:number>/codes/": ("/data/import/1/codes/", Permission.IMPORT_DATA),
    "data/import/<int:number>/sheet/": ("/data/import/1/sheet/", Permission.IMPORT_DATA),
    "data/import/<int:number>/mend/": ("/data/import/1/mend/", Permission.IMPORT_DATA),
    "data/import/<int:number>/take-in/": ("/data/import/1/take-in/", Permission.IMPORT_DATA),
    "data/import/<int:number>/stop/": ("/data/import/1/stop/", Permission.IMPORT_DATA),
    "data/import/<int:number>/set-aside/": ("/data/import/1/set-aside/", Permission.IMPORT_DATA),
    "data/events/<int:number>/withdraw/": ("/data/events/1/withdraw/", Permission.IMPORT_DATA),
    "data/roll-back/<int:number>/": ("/data/roll-back/1/", Permission.IMPORT_DATA),
    "documents/": ("/documents/", Permission.READ_DOCUMENTS),
    "documents/new/<slug:kind>/": ("/documents/new/equity-pause/", Permission.WRITE_DOCUMENTS),
    "documents/blank/<slug:kind>/": ("/documents/blank/equity-pause/", Permission.READ_DOCUMENTS),
    "documents/compare/<slug:kind>/": ("/documents/compare/equity-statement/", Permission.READ_DOCUMENTS),
    "documents/paste/": ("/documents/paste/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/": ("/documents/1/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/drawn/": ("/documents/1/drawn/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/title/": ("/documents/1/title/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/fields/<slug:field>/": ("/documents/1/fields/definition/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/pulse/": ("/documents/1/pulse/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/fields/<slug:field>/suggest/": (
        "/documents/1/fields/definition/suggest/",
        Permission.READ_DOCUMENTS,
    ),
    "documents/<int:number>/suggestions/<int:suggestion>/": ("/documents/1/suggestions/1/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/fields/<slug:field>/evidence/": (
        "/documents/1/fields/definition/evidence/",
        Permission.READ_DOCUMENTS,
    ),
    "documents/<int:number>/evidence/<int:evidence>/": ("/documents/1/evidence/1/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/evidence/<int:evidence>/file/": (
        "/documents/1/evidence/1/file/",
        Permission.READ_DOCUMENTS,
    ),
    "documents/<int:number>/sign/": ("/documents/1/sign/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/move/": ("/documents/1/move/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/publish/": ("/documents/1/publish/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/versions/": ("/documents/1/versions/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/history/<slug:field>/": ("/documents/1/history/definition/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/in/<slug:language>/": ("/documents/1/in/es/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/files/": ("/documents/1/files/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/files/<int:export>/": ("/documents/1/files/1/", Permission.READ_DOCUMENTS),
    "documents/<int:number>/brought/": ("/documents/1/brought/", Permission.READ_DOCUMENTS),
    "public/<slug:slug>/documents/<int:number>/": ("/public/riverbend/documents/1/", OPEN),
    "access-log/": ("/access-log/", Permission.READ_ACCESS_LOG),
    "access-log/log.csv": ("/access-log/log.csv", Permission.READ_ACCESS_LOG),
    "access-log/verify/": ("/access-log/verify/", Permission.READ_ACCESS_LOG),
    "findings/": ("/findings/", Permission.SEE_STAFF_NUMBERS),
    "findings/pin/<slug:measure_id>/": (f"/findings/pin/{MEASURE}/", Permission.SEE_STAFF_NUMBERS),
    "findings/pin-released/<int:number>/": ("/findings/pin-released/1/", Permission.SEE_STAFF_NUMBERS),
    "findings/<int:number>/": ("/findings/1/", Permission.SEE_STAFF_NUMBERS),
    "findings/<int:number>/again/": ("/findings/1/again/", Permission.SEE_STAFF_NUMBERS),
    "findings/<int:number>/conversations/": ("/findings/1/conversations/", Permission.SEE_STAFF_NUMBERS),
    "findings/<int:number>/conversations/<int:conversation>/": (
        "/findings/1/conversations/1/",
        Permission.SEE_STAFF_NUMBERS,
    ),
    "public/<slug:slug>/findings/<int:number>/": ("/public/riverbend/findings/1/", OPEN),
    "public/<slug:slug>/quoted/<slug:measure_id>/": ("/public/virginia/quoted/suspended-out-of-school/", OPEN),
    "public/<slug:slug>/": ("/public/riverbend/", OPEN),
    "public/<slug:slug>/<int:number>/": ("/public/riverbend/1/", OPEN),
    "public/<slug:slug>/<int:number>/cells.csv": ("/public/riverbend/1/cells.csv", OPEN),
    "people/": ("/people/", Permission.MANAGE_PEOPLE),
    "people/invite/": ("/people/invite/", Permission.MANAGE_PEOPLE),
    "people/invitation/<int:number>/": ("/people/invitation/1/", Permission.MANAGE_PEOPLE),
    "people/team/": ("/people/team/", Permission.MANAGE_PEOPLE),
    "people/companions/": ("/people/companions/", Permission.MANAGE_PEOPLE),
    "people/companions/<int:number>/end/": ("/people/companions/999999/end/", Permission.MANAGE_PEOPLE),
    "people/mail-again/": ("/people/mail-again/", Permission.MANAGE_PEOPLE),
    "people/staff-list/": ("/people/staff-list/", Permission.MANAGE_PEOPLE),
    "people/staff-list/<int:number>/": ("/people/staff-list/1/", Permission.MANAGE_PEOPLE),
    "join/<str:token>/": ("/join/a-token/", OPEN),
    "act-in/": ("/act-in/", Permission.SEE_HOME),
    "people/roles/": ("/people/roles/", Permission.SEE_HOME),
    "people/roles/move/": ("/people/roles/move/", Permission.SET_RIGHTS),
    "people/<int:number>/": ("/people/999999/", Permission.MANAGE_PEOPLE),
    "people/<int:number>/add-role/": ("/people/999999/add-role/", Permission.MANAGE_PEOPLE),
    "people/<int:number>/second-factor/": ("/people/999999/second-factor/", Permission.MANAGE_PEOPLE),
    "people/<int:number>/leave/": ("/people/999999/leave/", Permission.MANAGE_PEOPLE),
    "people/<int:number>/role/<int:membership>/": ("/people/999999/role/1/", Permission.MANAGE_PEOPLE),
    "thread/<slug:kind>/<int:number>/": ("/thread/finding/999999/", Permission.SEE_HOME),
    "thread/<slug:kind>/<int:number>/link/": ("/thread/finding/999999/link/", Permission.SEE_HOME),
    "thread/<slug:kind>/<int:number>/look/": ("/thread/finding/999999/look/", Permission.SEE_HOME),
    "thread/<slug:kind>/<int:number>/unlink/<int:made>/": ("/thread/finding/999999/unlink/1/", Permission.SEE_HOME),
    "registers/": ("/registers/", Permission.READ_REGISTERS),
    "registers/due.ics": ("/registers/due.ics", Permission.READ_REGISTERS),
    "registers/entry/<int:number>/": ("/registers/entry/1/", Permission.READ_REGISTERS),
    "registers/entry/<int:number>/change/": ("/registers/entry/1/change/", Permission.WRITE_REGISTERS),
    "registers/entry/<int:number>/move/": ("/registers/entry/1/move/", Permission.WRITE_REGISTERS),
    "registers/entry/<int:number>/late/": ("/registers/entry/1/late/", Permission.WRITE_REGISTERS),
    "registers/<slug:register>/": ("/registers/asks/", Permission.READ_REGISTERS),
    "registers/<slug:register>/board/": ("/registers/asks/board/", Permission.READ_REGISTERS),
    "registers/<slug:register>/calendar/": ("/registers/asks/calendar/", Permission.READ_REGISTERS),
    "registers/<slug:register>/counts/": ("/registers/asks/counts/", Permission.READ_REGISTERS),
    "registers/<slug:register>/entries.csv": ("/registers/asks/entries.csv", Permission.READ_REGISTERS),
    "registers/<slug:register>/new/": ("/registers/asks/new/", Permission.WRITE_REGISTERS),
    "registers/<slug:register>/many/": ("/registers/asks/many/", Permission.WRITE_REGISTERS),
    "registers/<slug:register>/bring/": ("/registers/asks/bring/", Permission.WRITE_REGISTERS),
    "registers/<slug:register>/bring/<int:number>/": ("/registers/asks/bring/1/", Permission.WRITE_REGISTERS),
    "public/<slug:slug>/registers/<slug:register>/": ("/public/riverbend/registers/asks/", OPEN),
    "search/": ("/search/", Permission.SEE_HOME),
    "notices/": ("/notices/", Permission.SEE_HOME),
    "notices/read/": ("/notices/read/", Permission.SEE_HOME),
    "notices/choose/": ("/notices/choose/", Permission.SEE_HOME),
    "notices/<int:number>/": ("/notices/1/", Permission.SEE_HOME),
    "comments/<slug:kind>/<int:number>/": ("/comments/finding/999999/", Permission.SEE_HOME),
    "comments/resolve/<int:comment>/": ("/comments/resolve/1/", Permission.SEE_HOME),
    "comments/take-back/<int:comment>/": ("/comments/take-back/1/", Permission.SEE_HOME),
    "frameworks/": ("/frameworks/", Permission.SEE_HOME),
    "frameworks/<slug:framework>/": ("/frameworks/psel-3/", Permission.SEE_HOME),
    "frameworks/<slug:framework>/compare/": ("/frameworks/psel-3/compare/", Permission.SEE_HOME),
    "frameworks/<slug:framework>/<str:version>/": ("/frameworks/psel-3/1/", Permission.SEE_HOME),
    "frameworks/<slug:framework>/<str:version>/terms/<str:code>/": (
        "/frameworks/psel-3/1/terms/3a/",
        Permission.SEE_HOME,
    ),
    "frameworks/<slug:framework>/<str:version>/file.<slug:name>": (
        "/frameworks/psel-3/1/file.csv",
        Permission.SEE_HOME,
    ),
    "frameworks/<slug:framework>/<str:version>/copy/": ("/frameworks/psel-3/1/copy/", Permission.KEEP_FRAMEWORKS),
    "frameworks/<slug:framework>/<str:version>/open/": ("/frameworks/psel-3/1/open/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/bring/": ("/framework-drafts/bring/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/bring/sheet/": ("/framework-drafts/bring/sheet/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/bring/case/": ("/framework-drafts/bring/case/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/bring/<int:number>/": ("/framework-drafts/bring/1/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/": ("/framework-drafts/1/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/details/": ("/framework-drafts/1/details/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/terms/": ("/framework-drafts/1/terms/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/terms/<str:code>/": ("/framework-drafts/1/terms/A/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/terms/<str:code>/move/": (
        "/framework-drafts/1/terms/A/move/",
        Permission.KEEP_FRAMEWORKS,
    ),
    "framework-drafts/<int:number>/terms/<str:code>/remove/": (
        "/framework-drafts/1/terms/A/remove/",
        Permission.KEEP_FRAMEWORKS,
    ),
    "framework-drafts/<int:number>/publish/": ("/framework-drafts/1/publish/", Permission.KEEP_FRAMEWORKS),
    "framework-drafts/<int:number>/remove/": ("/framework-drafts/1/remove/", Permission.KEEP_FRAMEWORKS),
    "ims/case/v1p1/CFDocuments": ("/ims/case/v1p1/CFDocuments", OPEN),
    "ims/case/v1p1/CFDocuments/<str:name>": ("/ims/case/v1p1/CFDocuments/none", OPEN),
    "ims/case/v1p1/CFPackages/<str:name>": ("/ims/case/v1p1/CFPackages/none", OPEN),
    "ims/case/v1p1/CFItems/<str:name>": ("/ims/case/v1p1/CFItems/none", OPEN),
    "ims/case/v1p1/CFItemAssociations/<str:name>": ("/ims/case/v1p1/CFItemAssociations/none", OPEN),
    "ims/case/v1p1/CFAssociations/<str:name>": ("/ims/case/v1p1/CFAssociations/none", OPEN),
    "ims/case/v1p1/CFRubrics/<str:name>": ("/ims/case/v1p1/CFRubrics/none", OPEN),
    "ims/case/v1p1/CFItemTypes/<str:name>": ("/ims/case/v1p1/CFItemTypes/none", OPEN),
    "ims/case/v1p1/CFLicenses/<str:name>": ("/ims/case/v1p1/CFLicenses/none", OPEN),
    "registers/<slug:register>/public/": ("/registers/asks/public/", Permission.SIGN_DOCUMENTS),
    "listening/": ("/listening/", Permission.READ_LISTENING),
    "listening/new/": ("/listening/new/", Permission.LEAD_LISTENING),
    "listening/<int:number>/": ("/listening/1/", Permission.READ_LISTENING),
    "listening/<int:number>/change/": ("/listening/1/change/", Permission.LEAD_LISTENING),
    "listening/<int:number>/add/": ("/listening/1/add/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/": ("/surveys/1/", Permission.READ_LISTENING),
    "surveys/<int:number>/settle/": ("/surveys/1/settle/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/codes/": ("/surveys/1/codes/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/codes.csv": ("/surveys/1/codes.csv", Permission.LEAD_LISTENING),
    "surveys/<int:number>/cards/": ("/surveys/1/cards/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/paper/": ("/surveys/1/paper/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/enter/": ("/surveys/1/enter/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/together/": ("/surveys/1/together/", Permission.READ_LISTENING),
    "surveys/<int:number>/bring/": ("/surveys/1/bring/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/results/": ("/surveys/1/results/", Permission.READ_LISTENING),
    "surveys/<int:number>/words/": ("/surveys/1/words/", Permission.LEAD_LISTENING),
    "surveys/<int:number>/words/<slug:item>/<slug:mark>/": (
        "/surveys/1/words/should-change/none/",
        Permission.LEAD_LISTENING,
    ),
    "answer/": ("/answer/", OPEN),
    "answer/protected/": ("/answer/protected/", OPEN),
    "answer/c/<slug:code>/": ("/answer/c/none/", OPEN),
    "answer/o/<slug:word>/": ("/answer/o/none/", OPEN),
    "answer/k/<slug:word>/": ("/answer/k/none/", OPEN),
    "answer/audio/<slug:instrument>/<slug:language>/<slug:item>/": ("/answer/audio/none/en/none/", OPEN),
    "conversations/": ("/conversations/", Permission.READ_LISTENING),
    "conversations/bring/": ("/conversations/bring/", Permission.LEAD_LISTENING),
    "conversations/<int:number>/": ("/conversations/1/", Permission.READ_LISTENING),
    "conversations/<int:number>/add/": ("/conversations/1/add/", Permission.LEAD_LISTENING),
    "conversations/<int:number>/move/": ("/conversations/1/move/", Permission.LEAD_LISTENING),
    "conversations/statements/<int:number>/": ("/conversations/statements/1/", Permission.LEAD_LISTENING),
    "definitions/": ("/definitions/", Permission.READ_LISTENING),
    "definitions/<int:number>/": ("/definitions/1/", Permission.READ_LISTENING),
    "definitions/<int:number>/propose/": ("/definitions/1/propose/", Permission.READ_LISTENING),
    "definitions/<int:number>/approve/": ("/definitions/1/approve/", Permission.READ_LISTENING),
    "definitions/<int:number>/vote/": ("/definitions/1/vote/", Permission.LEAD_LISTENING),
    "definitions/<int:number>/ask/": ("/definitions/1/ask/", Permission.LEAD_LISTENING),
    "definitions/<int:number>/publish/": ("/definitions/1/publish/", Permission.LEAD_LISTENING),
    "definitions/proposals/<int:number>/": ("/definitions/proposals/1/", Permission.LEAD_LISTENING),
    "public/<slug:slug>/frameworks/<slug:framework>/": ("/public/riverbend/frameworks/none/", OPEN),
    "journeys/": ("/journeys/", Permission.READ_DOCUMENTS),
    "journeys/<int:number>/": ("/journeys/1/", Permission.READ_DOCUMENTS),
    "journeys/<int:number>/milestones.ics": ("/journeys/1/milestones.ics", Permission.READ_DOCUMENTS),
    "journeys/<int:number>/end/": ("/journeys/1/end/", Permission.WRITE_DOCUMENTS),
    "journeys/<int:number>/stations/<slug:station>/": ("/journeys/1/stations/dossier/", Permission.WRITE_DOCUMENTS),
    "cohorts/": ("/cohorts/", Permission.READ_DOCUMENTS),
    "cohorts/<int:number>/": ("/cohorts/1/", Permission.READ_DOCUMENTS),
    "cohorts/<int:number>/meetings.ics": ("/cohorts/1/meetings.ics", Permission.READ_DOCUMENTS),
    "cohorts/<int:number>/numbers/": ("/cohorts/1/numbers/", Permission.READ_DOCUMENTS),
    "cohorts/<int:number>/sharing/": ("/cohorts/1/sharing/", Permission.READ_DOCUMENTS),
    "cohorts/meetings/<int:number>/": ("/cohorts/meetings/1/", Permission.READ_DOCUMENTS),
    "cohorts/shared/<int:number>/": ("/cohorts/shared/1/", Permission.READ_DOCUMENTS),
    "pilots/": ("/pilots/", Permission.SEE_STAFF_NUMBERS),
    "pilots/<int:number>/": ("/pilots/1/", Permission.SEE_STAFF_NUMBERS),
    "talk/<slug:word>/": ("/talk/none/", OPEN),
    "talk/<slug:word>/ground/": ("/talk/none/ground/", OPEN),
    "in-person/": ("/in-person/", Permission.READ_LISTENING),
    "in-person/new/": ("/in-person/new/", Permission.LEAD_LISTENING),
    "in-person/guides/<slug:guide>/": ("/in-person/guides/families/", Permission.READ_LISTENING),
    "in-person/<int:number>/": ("/in-person/1/", Permission.READ_LISTENING),
    "in-person/<int:number>/change/": ("/in-person/1/change/", Permission.LEAD_LISTENING),
    "in-person/<int:number>/quotes/": ("/in-person/1/quotes/", Permission.LEAD_LISTENING),
    "in-person/<int:number>/quotes.csv": ("/in-person/1/quotes.csv", Permission.READ_LISTENING),
    "in-person/<int:number>/slips/": ("/in-person/1/slips/", Permission.LEAD_LISTENING),
    "in-person/themes/<int:number>/": ("/in-person/themes/1/", Permission.READ_LISTENING),
    "in-person/quotes/<int:number>/": ("/in-person/quotes/1/", Permission.SEE_HOME),
    "in-person/quotes/<int:number>/withdraw/": ("/in-person/quotes/1/withdraw/", Permission.LEAD_LISTENING),
    "in-person/quotes/<int:number>/code/": ("/in-person/quotes/1/code/", Permission.LEAD_LISTENING),
    "in-person/quotes/<int:number>/ask/": ("/in-person/quotes/1/ask/", Permission.WRITE_REGISTERS),
    "withdraw/": ("/withdraw/", OPEN),
    "sign-in/": ("/sign-in/", OPEN),
    "sign-in/second/": ("/sign-in/second/", OPEN),
    "sign-in/second/code/": ("/sign-in/second/code/", OPEN),
    "sign-in/second/passkey/": ("/sign-in/second/passkey/", OPEN),
    "sign-in/second/recovery/": ("/sign-in/second/recovery/", OPEN),
    "sign-out/": ("/sign-out/", OPEN),
    "account/": ("/account/", SIGNED_IN),
    "account/confirm/": ("/account/confirm/", SIGNED_IN),
    "account/language/": ("/account/language/", SIGNED_IN),
    "account/password/": ("/account/password/", SIGNED_IN),
    "account/reset/": ("/account/reset/", OPEN),
    "account/reset/new/": ("/account/reset/new/", OPEN),
    "account/reset/<str:who>/<str:token>/": ("/account/reset/MQ/none/", OPEN),
    "account/second-factor/": ("/account/second-factor/", SIGNED_IN),
    "account/second-factor/codes/": ("/account/second-factor/codes/", SIGNED_IN),
    "account/second-factor/passkey/": ("/account/second-factor/passkey/", SIGNED_IN),
    "account/second-factor/recovery/": ("/account/second-factor/recovery/", SIGNED_IN),
    "account/second-factor/<int:number>/remove/": ("/account/second-factor/1/remove/", SIGNED_IN),
    "account/sessions/others/end/": ("/account/sessions/others/end/", SIGNED_IN),
    "account/sessions/<int:number>/end/": ("/account/sessions/1/end/", SIGNED_IN),
}
NOT_THERE = (
    "in-person/<int:number>/",
    "in-person/<int:number>/change/",
    "in-person/<int:number>/quotes.csv",
    "in-person/themes/<int:number>/",
    "in-person/quotes/<int:number>/",
    "in-person/quotes/<int:number>/ask/",
    "listening/<int:number>/",
    "listening/<int:number>/change/",
    "surveys/<int:number>/",
    "surveys/<int:number>/paper/",
    "surveys/<int:number>/enter/",
    "surveys/<int:number>/together/",
    "surveys/<int:number>/bring/",
    "surveys/<int:number>/results/",
    "surveys/<int:number>/words/",
    "surveys/<int:number>/words/<slug:item>/<slug:mark>/",
    "conversations/<int:number>/",
    "definitions/<int:number>/",
    "definitions/<int:number>/propose/",
    "journeys/<int:number>/",
    "journeys/<int:number>/milestones.ics",
    "pilots/<int:number>/",
    "cohorts/<int:number>/",
    "cohorts/<int:number>/meetings.ics",
    "cohorts/<int:number>/numbers/",
    "cohorts/<int:number>/sharing/",
    "cohorts/meetings/<int:number>/",
    "cohorts/shared/<int:number>/",
    "documents/<int:number>/evidence/<int:evidence>/file/",
    "documents/<int:number>/",
    "documents/<int:number>/drawn/",
    "documents/<int:number>/fields/<slug:field>/suggest/",
    "documents/<int:number>/fields/<slug:field>/evidence/",
    "documents/<int:number>/versions/",
    "documents/<int:number>/history/<slug:field>/",
    "documents/<int:number>/in/<slug:language>/",
    "documents/<int:number>/files/<int:export>/",
    "documents/<int:number>/brought/",
    "release/<int:number>/",
    "release/<int:number>/cells.csv",
    "findings/<int:number>/",
    "data/import/<int:number>/",
    "data/import/<int:number>/waiting.csv",
    "audit/<int:number>/",
    "audit/<int:number>/<str:name>",
    "allocations/<int:number>/",
    "allocations/<int:number>/counts/",
    "allocations/<int:number>/allocation.csv",
    "people/<int:number>/",
    "thread/<slug:kind>/<int:number>/",
    "people/staff-list/<int:number>/",
    "registers/entry/<int:number>/",
    "registers/entry/<int:number>/change/",
    "registers/<slug:register>/bring/<int:number>/",
    "framework-drafts/bring/<int:number>/",
    "framework-drafts/<int:number>/",
    "framework-drafts/<int:number>/terms/<str:code>/",
)
FORMS = (
    "registers/<slug:register>/public/",
    "in-person/<int:number>/quotes/",
    "in-person/<int:number>/slips/",
    "in-person/quotes/<int:number>/withdraw/",
    "in-person/quotes/<int:number>/code/",
    "listening/<int:number>/add/",
    "surveys/<int:number>/settle/",
    "surveys/<int:number>/codes/",
    "surveys/<int:number>/codes.csv",
    "surveys/<int:number>/cards/",
    "conversations/<int:number>/add/",
    "conversations/<int:number>/move/",
    "conversations/statements/<int:number>/",
    "definitions/<int:number>/approve/",
    "definitions/<int:number>/vote/",
    "definitions/<int:number>/ask/",
    "definitions/<int:number>/publish/",
    "definitions/proposals/<int:number>/",
    "journeys/<int:number>/end/",
    "journeys/<int:number>/stations/<slug:station>/",
    "people/team/",
    "documents/paste/",
    "documents/<int:number>/title/",
    "documents/<int:number>/fields/<slug:field>/",
    "documents/<int:number>/pulse/",
    "documents/<int:number>/suggestions/<int:suggestion>/",
    "documents/<int:number>/evidence/<int:evidence>/",
    "documents/<int:number>/sign/",
    "documents/<int:number>/move/",
    "documents/<int:number>/publish/",
    "documents/<int:number>/files/",
    "registers/entry/<int:number>/move/",
    "registers/entry/<int:number>/late/",
    "registers/<slug:register>/many/",
    "frameworks/<slug:framework>/<str:version>/copy/",
    "frameworks/<slug:framework>/<str:version>/open/",
    "framework-drafts/bring/sheet/",
    "framework-drafts/bring/case/",
    "framework-drafts/<int:number>/details/",
    "framework-drafts/<int:number>/terms/",
    "framework-drafts/<int:number>/terms/<str:code>/move/",
    "framework-drafts/<int:number>/terms/<str:code>/remove/",
    "framework-drafts/<int:number>/publish/",
    "framework-drafts/<int:number>/remove/",
    "thread/<slug:kind>/<int:number>/link/",
    "thread/<slug:kind>/<int:number>/look/",
    "thread/<slug:kind>/<int:number>/unlink/<int:made>/",
    "notices/read/",
    "notices/choose/",
    "notices/<int:number>/",
    "comments/<slug:kind>/<int:number>/",
    "comments/resolve/<int:comment>/",
    "comments/take-back/<int:comment>/",
    "people/<int:number>/second-factor/",
    "people/invite/",
    "people/mail-again/",
    "people/companions/<int:number>/end/",
    "people/invitation/<int:number>/",
    "act-in/",
    "people/roles/move/",
    "people/<int:number>/add-role/",
    "people/<int:number>/leave/",
    "people/<int:number>/role/<int:membership>/",
    "release/<int:number>/approve/",
    "release/<int:number>/set-aside/",
    "release/<int:number>/stop/",
    "findings/pin/<slug:measure_id>/",
    "findings/pin-released/<int:number>/",
    "findings/<int:number>/again/",
    "findings/<int:number>/conversations/",
    "findings/<int:number>/conversations/<int:conversation>/",
    "audit/ask/",
    "audit/<int:number>/stop/",
    "allocations/begin/",
    "allocations/<int:number>/settings/",
    "allocations/<int:number>/what-if/",
    "allocations/<int:number>/counts/bring/",
    "allocations/<int:number>/keep/",
    "allocations/<int:number>/decision/",
    "allocations/<int:number>/set-aside/",
    "data/bring/",
    "data/import/<int:number>/mapping/",
    "data/import/<int:number>/codes/",
    "data/import/<int:number>/sheet/",
    "data/import/<int:number>/mend/",
    "data/import/<int:number>/take-in/",
    "data/import/<int:number>/set-aside/",
    "data/import/<int:number>/stop/",
    "data/events/<int:number>/withdraw/",
    "data/roll-back/<int:number>/",
    "access-log/verify/",
    "account/language/",
    "account/second-factor/recovery/",
    "account/second-factor/<int:number>/remove/",
    "account/sessions/others/end/",
    "account/sessions/<int:number>/end/",
)
HOLD = {
    Permission.READ_LISTENING: (*STAFF, OMAR),
    Permission.SIGN_DOCUMENTS: (ANA, SAM, PAUL, NORA),
    Permission.LEAD_LISTENING: (ANA, SAM, PAUL, NORA),
    Permission.READ_REGISTERS: (*STAFF, IVY, OMAR, OLIVE, COLE, FAY),
    Permission.WRITE_REGISTERS: (*STAFF, OMAR),
    Permission.PLAN_ALLOCATIONS: (ANA, SAM, VERA),
    Permission.PLAN_RELEASE: (DANA,),
    Permission.APPROVE_RELEASE: (SAM, DANA),
    Permission.IMPORT_DATA: (DANA,),
    Permission.MANAGE_PEOPLE: (IVY,),
    Permission.SET_RIGHTS: (IVY,),
    Permission.READ_ACCESS_LOG: (DANA, IVY),
    Permission.READ_DOCUMENTS: (*STAFF, OMAR, COLE, FAY, OLIVE, IVY),
    Permission.WRITE_DOCUMENTS: (*STAFF, OMAR),
    Permission.KEEP_FRAMEWORKS: (ANA, IVY, FAY),
}


def routes(patterns=None, prefix=""):
    """Yield (route, view) of the whole URL table."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


def unmarked(patterns=None):
    return [route for route, view in routes(patterns) if not hasattr(view, "permission")]


def test_every_route_has_a_permission():
    assert unmarked() == []


def test_a_view_without_a_permission_is_caught():
    assert unmarked([path("leak/", lambda request: None)]) == ["leak/"]


def test_the_table_of_routes_is_complete():
    assert {route: view.permission for route, view in routes()} == {r: p for r, (_, p) in ADDRESSES.items()}


def expected(who: str, route: str) -> tuple[int, str]:
    """Return the status that somebody gets for a page, and where they are led or what they are told."""
    address, permission = ADDRESSES[route]
    if who == NOBODY:
        return 302, f"/sign-in/?next={address}"
    if who in HOLD.get(permission, STAFF) or permission in (Permission.SEE_HOME, SIGNED_IN):
        # There is no release and no finding here (404), and acting takes a form (405): both come after the permission.
        return (404 if route in NOT_THERE else 405 if route in FORMS else 200), ""
    return 403, words.text(f"refused-{permission}", "en")


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_cast_gets_what_their_roles_allow(signed_in, who):
    """One test for each of the cast: signing in once for every page would take minutes."""
    client, wrong = signed_in(who), {}
    for route in (route for route, (_, permission) in ADDRESSES.items() if permission != OPEN):
        answer, (status, told) = client.get(ADDRESSES[route][0]), expected(who, route)
        said = answer.url if status == answer.status_code == 302 else answer.content.decode() if told else ""
        if answer.status_code != status or (said != told if status == 302 else told not in said):
            wrong[route] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("address", ["/see/class-size/", "/see/class-size/groups.csv", "/see/class-size/years.svg"])
def test_a_mean_measure_is_as_closed_as_the_others(signed_in, who, address):
    """Virginia has counts by others alone, and so no means."""
    expected = {NOBODY: 302, VERA: 404}
    assert signed_in(who).get(address).status_code == expected.get(who, 200 if who in STAFF else 403)


def test_a_partner_sees_no_number_on_home(signed_in):
    page = signed_in(LEE).get("/").content.decode()
    assert "open to staff only" in page
    assert "times" not in page
    assert "/see/" not in page


def test_a_person_whose_role_has_ended_sees_nothing(signed_in):
    from datetime import date

    from fairwater_web.people.models import Membership

    Membership.objects.filter(person__email=ANA).update(ends_on=date(2020, 1, 1))
    client = signed_in(ANA)
    for address in ("/", "/see/", "/data/"):
        answer = client.get(address)
        assert answer.status_code == 403
        assert words.text("refused-see-home", "en") in answer.content.decode()
    assert "Ended on January 1, 2020" in client.get("/account/").content.decode()
