"""No pages of its own yet: uploads follow."""

urlpatterns: list[object] = []
