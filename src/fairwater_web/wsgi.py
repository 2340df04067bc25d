"""The entry point of the web server; draws one chart at the start so that no reader waits for the first."""

import os
import threading

from django.core.wsgi import get_wsgi_application

from fairwater_web.common.serving import read_in, wait_until_prepared

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairwater_web.settings")
read_in()
wait_until_prepared()
application = get_wsgi_application()


def _warm() -> None:
    from fairwater.publish.charts import Dot, dot_chart, draw_svg

    draw_svg(dot_chart([Dot("", 0.5, 0.4, 0.6, "")], wide=True), title="", description="")


threading.Thread(target=_warm, daemon=True).start()
