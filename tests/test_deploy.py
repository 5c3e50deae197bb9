"""The service and the guide to running it, proven without an engine."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.container import ROOT, TOOLS, here, ran, settings
from tests.e2e.botapi import BotApi
from tests.e2e.bots import BotProcess
from tests.e2e.programs import environment

TOKEN = {"TELEGRAM_BOT_TOKEN": "123456:not-a-real-token"}
GUIDE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")


def composed(*files: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    plain = ["--project-directory", str(ROOT), "--env-file", os.devnull]
    named = [word for file in files for word in ("-f", str(file))]
    asked = [*plain, *named, "config", "--format", "json"]
    return ran(TOOLS / "docker-compose", *asked, env=environment(ROOT) | variables)


def service(*files: Path) -> Any:
    answer = composed(ROOT / "compose.yaml", *files, **TOKEN)
    assert answer.stderr == ""
    return json.loads(answer.stdout)["services"]["bot"]


def test_the_service_may_do_nothing_that_it_need_not() -> None:
    about = service()
    assert about["read_only"]
    assert about["cap_drop"] == ["ALL"]
    assert about["security_opt"] == ["no-new-privileges:true"]
    assert [(it["host_ip"], it["target"]) for it in about["ports"]] == [("127.0.0.1", 8080)]
    assert [(it["type"], it["target"]) for it in about["volumes"]] == [("volume", "/data")]
    assert not {"privileged", "cap_add", "user", "network_mode", "pid"} & about.keys()


def test_the_service_keeps_what_the_image_says_and_has_time_to_stop() -> None:
    about = service()
    ours = {it: about["environment"][it] for it in ("BRIEFING_DATA", "BRIEFING_LISTEN")}
    assert ours.items() <= settings().items()
    assert (about["entrypoint"], about["command"]) == (None, None)
    assert (about["stop_grace_period"], about["restart"]) == ("15s", "unless-stopped")


def test_without_a_token_the_service_says_where_to_get_one() -> None:
    answer = composed(ROOT / "compose.yaml")
    assert answer.returncode != 0
    assert "@BotFather" in answer.stderr


def test_the_guide_shows_how_to_mount_articles(tmp_path: Path) -> None:
    file = tmp_path / "compose.override.yaml"
    file.write_text(re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0], encoding="utf-8")
    about = service(file)
    mounted = next(it for it in about["volumes"] if it["type"] == "bind")
    assert mounted["target"] == about["environment"]["BRIEFING_SEEDS"]
    assert mounted["read_only"]
    assert about["environment"]["BRIEFING_DATA"] == "/data"


def guided(data: Path, kept: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Back up as the guide says, or restore what is given."""
    programs = re.findall(r'bot python -c "(.*)" [<>] bot-backup\.db', GUIDE)
    program = here(programs[bool(kept)], {"/data": data})
    return subprocess.run(
        [sys.executable, "-c", program], input=kept, capture_output=True, check=False
    )


def written(data: Path, *names: str) -> sqlite3.Connection:
    database = sqlite3.connect(data / "bot.db", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE IF NOT EXISTS chats (name TEXT)")
    database.executemany("INSERT INTO chats VALUES (?)", [(name,) for name in names])
    return database


def read(data: Path) -> list[str]:
    database = sqlite3.connect(data / "bot.db")
    names = [name for (name,) in database.execute("SELECT name FROM chats")]
    database.close()
    return names


def test_a_backup_made_while_the_bot_runs_can_be_restored(tmp_path: Path) -> None:
    with BotApi() as server, BotProcess(server, tmp_path) as bot:
        bot.wait_ready(60)
        ann = server.person(7, "Ann")
        ann.chat.wait_reply(to=ann.says("/digest 8:30 Berlin trade"))
        backup = guided(bot.data)
        ann.chat.wait_reply(to=ann.says("/stop"))
        bot.terminate()
        restored = guided(bot.data, backup.stdout)
        bot.start()
        assert "8:30, Europe/Berlin" in ann.chat.wait_reply(to=ann.says("/digest"), seconds=30).text
        assert bot.terminate() == 0
    assert (backup.stderr, restored.stderr) == (b"", b"")


def test_a_backup_replaces_what_a_killed_bot_left_beside_its_database(tmp_path: Path) -> None:
    written(tmp_path, "Anna").close()
    backup = guided(tmp_path).stdout
    killed = written(tmp_path, "Vera")
    beside = {end: (tmp_path / f"bot.db{end}").read_bytes() for end in ("-wal", "-shm")}
    killed.close()
    for end, content in beside.items():
        (tmp_path / f"bot.db{end}").write_bytes(content)
    guided(tmp_path, backup)
    assert read(tmp_path) == ["Anna"]


def test_what_is_no_backup_replaces_nothing(tmp_path: Path) -> None:
    written(tmp_path, "Anna").close()
    assert guided(tmp_path, b"no such file").returncode != 0
    assert read(tmp_path) == ["Anna"]
