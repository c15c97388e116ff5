"""LanguageTool on this machine: its Java, its copy, its server."""

from postcheck.tools.languagetool.archive import export_archive, import_archive
from postcheck.tools.languagetool.copies import Copy, Origin, data_dir, installed
from postcheck.tools.languagetool.java import Java, find_java
from postcheck.tools.languagetool.server import Server
from postcheck.tools.languagetool.sources import Progress, obtain

__all__ = [
    "Copy",
    "Java",
    "Origin",
    "Progress",
    "Server",
    "data_dir",
    "export_archive",
    "find_java",
    "import_archive",
    "installed",
    "obtain",
]
