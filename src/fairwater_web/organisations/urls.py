"""No pages of its own yet: organisations are seen through the other features."""

urlpatterns: list[object] = []
