"""Where the parts of adapters and storage are found: the only names of theirs in `bot`, imported when a part is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_WHERE = {
    "holidays": ("adapters.holidays.calendars", "PublicHolidays"),
    "agenda_writer": ("adapters.documents.ics", "write_ics"),
    "grist": ("adapters.grist", "GristMirror"),
    "grist_key": ("adapters.grist", "load_key"),
    "grist_place": ("adapters.grist.client", "Place"),
    "llm": ("adapters.llm", "Endpoint"),
    "llm_key": ("adapters.llm.endpoint", "load_key"),
    "documents": ("adapters.documents.knowledge_files", "KnowledgeFiles"),
    "chart_drawer": ("adapters.charts.drawing", "draw"),
    "page_writer": ("adapters.documents.html_page", "write_page"),
    "table_writers": ("adapters.documents.tables", "WRITERS"),
    "packs": ("adapters.documents.pack_files", "PackFiles"),
    "template": ("adapters.documents.xlsx_template", "write_template"),
    "template_texts": ("adapters.documents.xlsx_template", "TEXTS"),
    "store": ("storage.unit_of_work", "SqlStore"),
    "store_view": ("storage.viewing", "StoreView"),
    "store_holder": ("storage.lock", "holder"),
    "schema_upgrade": ("storage.schema", "upgrade"),
    "schema_current": ("storage.schema", "current"),
    "schema_revisions": ("storage.schema", "REVISIONS"),
    "backup": ("storage.archive.writing", "backup"),
    "restore": ("storage.archive.restoring", "restore"),
    "store_url": ("storage.place", "parse_url"),
    "store_file": ("storage.place", "file_of"),
    "store_shown": ("storage.place", "shown"),
    "system_clock": ("adapters.timer.system_clock", "SystemClock"),
    "timer": ("adapters.timer.apscheduler", "APSchedulerTimer"),
    "web_server": ("adapters.web", "WebServer"),
    "shelf": ("adapters.shelf", "FolderShelf"),
    "cache_folder": ("adapters.shelf", "cache_folder"),
    "memory": ("adapters.memory", "MemoryAdapter"),
    "entropy": ("adapters.entropy.system", "SystemEntropy"),
    "seeded_entropy": ("adapters.memory", "SeededEntropy"),
    "manual_clock": ("adapters.memory", "ManualClock"),
    "manual_timer": ("adapters.memory", "ManualTimer"),
    "transcript": ("adapters.memory", "Transcript"),
    "setting": ("adapters.memory", "Setting"),
    "console": ("adapters.console", "ConsoleAdapter"),
    "scene": ("adapters.console", "Scene"),
    "console_texts": ("adapters.console", "ConsoleTexts"),
    "console_hooks": ("adapters.console", "Hooks"),
    "open_terminal": ("adapters.console", "open_terminal"),
    "matrix": ("adapters.matrix", "MatrixAdapter"),
    "matrix_place": ("adapters.matrix", "Place"),
    "matrix_session": ("adapters.matrix.session", "load"),
    "matrix_login": ("adapters.matrix.login", "login"),
    "slack": ("adapters.slack", "SlackAdapter"),
    "slack_workspace": ("adapters.slack", "Workspace"),
    "slack_secrets": ("adapters.slack", "Secrets"),
    "slack_load": ("adapters.slack", "load"),
    "matrix_inspect": ("adapters.matrix.inspection", "inspect"),
    "slack_inspect": ("adapters.slack.inspection", "inspect"),
    "matrix_credentials": ("adapters.matrix.login", "Credentials"),
}


def part(name: str) -> Any:
    """The class of a part by its name; its module is imported only now."""
    module, attribute = _WHERE[name]
    return getattr(import_module(module), attribute)
