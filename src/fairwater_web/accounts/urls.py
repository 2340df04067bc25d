"""Signing in and out, and everything about one's own account."""

from django.urls import path

from fairwater_web.accounts import factor_pages, sign_in_pages, views

urlpatterns = [
    path("sign-in/", sign_in_pages.sign_in, name="sign-in"),
    path("sign-in/second/", sign_in_pages.second, name="second"),
    path("sign-in/second/code/", sign_in_pages.second_code, name="second-code"),
    path("sign-in/second/passkey/", sign_in_pages.second_passkey, name="second-passkey"),
    path("sign-in/second/recovery/", sign_in_pages.second_recovery, name="second-recovery"),
    path("sign-out/", sign_in_pages.sign_out, name="sign-out"),
    path("account/", views.account, name="account"),
    path("account/confirm/", sign_in_pages.confirm, name="confirm"),
    path("account/language/", views.language, name="language"),
    path("account/password/", views.password, name="password"),
    path("account/reset/", views.forgotten, name="forgotten"),
    path("account/reset/new/", views.new_password, name="new-password"),
    path("account/reset/<str:who>/<str:token>/", views.reset_link, name="reset-link"),
    path("account/second-factor/", factor_pages.second_factor, name="second-factor"),
    path("account/second-factor/codes/", factor_pages.time_codes, name="time-codes"),
    path("account/second-factor/passkey/", factor_pages.passkey, name="passkey"),
    path("account/second-factor/recovery/", factor_pages.new_recovery_codes, name="recovery-codes"),
    path("account/second-factor/<int:number>/remove/", factor_pages.remove, name="remove-factor"),
    path("people/<int:number>/second-factor/", views.reset_factor, name="reset-factor"),
    path("account/sessions/others/end/", views.end_others, name="end-others"),
    path("account/sessions/<int:number>/end/", views.end_one, name="end-session"),
]
