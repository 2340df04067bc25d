"""Print this machine's pip settings as uv's variables, for a shell to evaluate: uv does not read pip's.

Nothing is written to disk. What is already set for uv wins. With `--index-only`, extra indexes and local folders are
left out, so that a lock lists the hashes of every published file rather than of the copies on one machine.
"""

import configparser
import os
import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

# Debian's pip trusts the machine's certificates, uv only its own: trust the same. The second is setup/uv's.
CERTIFICATES = ["/etc/ssl/certs/ca-certificates.crt", ".tools/certificates.pem"]


def config_files() -> list[Path]:
    chosen = os.environ.get("PIP_CONFIG_FILE")
    if chosen == os.devnull:
        return []
    home = Path(os.environ.get("HOME", "/"))
    shared = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    user = os.environ.get("XDG_CONFIG_HOME") or home / ".config"
    files = [Path(folder, "pip/pip.conf") for folder in reversed(shared.split(":"))]
    files += [Path("/etc/pip.conf"), home / ".pip/pip.conf", Path(user, "pip/pip.conf"), Path(sys.prefix, "pip.conf")]
    return [*files, Path(chosen)] if chosen else files


def pip_settings() -> dict[str, str]:
    sections: dict[str, dict[str, str]] = {"global": {}, "install": {}}
    for path in config_files():
        parser = configparser.RawConfigParser()
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError):
            continue
        for section, found in sections.items():
            if parser.has_section(section):
                found.update({key.replace("_", "-"): value for key, value in parser.items(section)})
    variables = {
        name[4:].lower().replace("_", "-"): value
        for name, value in os.environ.items()
        if name.startswith("PIP_") and value
    }
    return sections["global"] | sections["install"] | variables


def present(place: str) -> bool:
    """A folder that is not there is a warning to pip and an error to uv."""
    parts = urlsplit(place)
    if parts.scheme in ("", "file"):
        return Path(url2pathname(parts.path)).exists()
    return True


def uv_variables(pip: dict[str, str], index_only: bool) -> dict[str, str]:
    def places(key: str) -> list[str]:
        return [place for place in pip.get(key, "").split() if present(place)]

    variables = {
        "UV_DEFAULT_INDEX": " ".join(places("index-url")[:1]),
        "SSL_CERT_FILE": pip.get("cert", "") or next((file for file in CERTIFICATES if Path(file).exists()), ""),
        "UV_INSECURE_HOST": " ".join(pip.get("trusted-host", "").split()),
        "UV_HTTP_TIMEOUT": pip.get("timeout", "") or pip.get("default-timeout", ""),
        "HTTPS_PROXY": pip.get("proxy", ""),
        "HTTP_PROXY": pip.get("proxy", ""),
    }
    if not index_only:
        variables["UV_INDEX"] = " ".join(places("extra-index-url"))
        variables["UV_FIND_LINKS"] = ",".join(places("find-links"))
        if variables["UV_INDEX"]:
            # As pip does it: the version the lock names, wherever it is. The lock's hashes keep that safe.
            variables["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in variables.items() if value}


ALSO_SET_BY = {
    "UV_DEFAULT_INDEX": ["UV_INDEX_URL"],
    "UV_INDEX": ["UV_EXTRA_INDEX_URL"],
    "HTTPS_PROXY": ["https_proxy", "ALL_PROXY", "all_proxy"],
    "HTTP_PROXY": ["http_proxy", "ALL_PROXY", "all_proxy"],
}


def main() -> None:
    for name, value in uv_variables(pip_settings(), "--index-only" in sys.argv).items():
        if not any(os.environ.get(other) for other in [name, *ALSO_SET_BY.get(name, [])]):
            print(f"export {name}={shlex.quote(value)}")


main()
