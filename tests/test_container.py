"""The image, proven without an engine: linted, and run piece by piece."""

import asyncio
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.metrics import Metrics
from bot.settings import Settings
from bot.web import listen, serve, web_app
from tests.container import (
    ROOT,
    TOOLS,
    here,
    in_shell,
    is_sent,
    last,
    of,
    ran,
    settings,
    sources,
    steps,
)
from tests.e2e.botapi import BotApi
from tests.e2e.bots import free_port
from tests.e2e.programs import environment, unmeasured


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The image's /app, made by the image's own commands from what is sent to the engine."""
    app = tmp_path_factory.mktemp("image") / "app"
    for source in sources():
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, app / source)
    build = next(step for step in of("RUN") if "knowledge build" in step.text)
    done = ran("sh", "-ec", in_shell(build.text, {"/app": app}), cwd=app, env=environment(app))
    assert done.returncode == 0, done.stderr
    return app


def in_image(image: Path, data: Path) -> dict[str, str]:
    places = {"/app": image, "/data": data}
    outside = unmeasured(environment(data))
    return outside | {name: here(text, places) for name, text in settings().items()}


def test_the_dockerfile_pleases_its_linter() -> None:
    answer = ran(TOOLS / "hadolint", "--no-color", "--failure-threshold", "style", "Dockerfile")
    assert (answer.stdout, answer.returncode) == ("", 0)


def test_every_image_is_pinned_to_a_minor_version_of_python() -> None:
    assert {re.sub(r" AS .*", "", step.text) for step in of("FROM")} == {last("FROM").text}
    assert re.fullmatch(r"python:3\.\d+-slim-[a-z]+", last("FROM").text)


def test_what_is_copied_is_part_of_the_project_and_sent_to_the_engine() -> None:
    listed = ran("git", "ls-files", "--", *sources()).stdout.splitlines()
    for source in sources():
        files = [file for file in listed if file == source or file.startswith(f"{source}/")]
        assert files
        assert [file for file in files if not is_sent(file)] == []


@pytest.mark.parametrize(
    "path",
    [
        *(".env", ".git/config", ".venv/bin/python", "data/bot.db", "tests/container.py"),
        *(
            "bot/__pycache__/web.cpython-313.pyc",
            "knowledge/lexicon/__pycache__/x.pyc",
            "README.md",
        ),
    ],
)
def test_nothing_private_and_nothing_needless_is_sent_to_the_engine(path: str) -> None:
    assert not is_sent(path)


def test_what_one_stage_takes_from_the_other_was_made_there() -> None:
    made = " ".join(step.text for step in steps() if step.stage == 0)
    taken = [step.words[0] for step in of("COPY") if "--from=builder" in step.text]
    assert taken == ["/opt/venv", "/app"]
    assert [path for path in taken if path not in made] == []


def test_the_bot_is_nobody_and_its_parent_is_an_init() -> None:
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", last("USER").text)
    assert last("USER").stage == last("FROM").stage
    assert last("ENTRYPOINT").words == ["tini", "--"]
    assert "tini" in next(step.text for step in of("RUN") if "apt-get" in step.text).split()


def test_the_image_sets_only_what_the_bot_reads() -> None:
    ours = {name: value for name, value in settings().items() if name.startswith("BRIEFING_")}
    assert ours.keys() <= {field.validation_alias for field in Settings.model_fields.values()}
    assert ours["BRIEFING_DATA"] == last("VOLUME").words[0] == "/data"
    assert ours["BRIEFING_BASE"].startswith("/app/")


def test_what_starts_is_the_program_that_runs_the_bot(image: Path, tmp_path: Path) -> None:
    command = last("CMD").words
    assert command == ["python", "-m", "bot", "run"]
    answer = ran(sys.executable, *command[1:], "--help", cwd=image, env=in_image(image, tmp_path))
    assert answer.returncode == 0


def test_the_base_in_the_image_holds_the_facts_of_every_article(image: Path) -> None:
    facts = list((image / "base" / "facts").glob("*.json"))
    assert len(facts) == len(list((image / "seeds").glob("*.txt")))
    assert {file.name for file in (image / "base").glob("*.json")} == {"lexicon.json", "words.json"}


@pytest.fixture
def locked(image: Path, tmp_path: Path) -> Callable[..., list[str]]:
    """What puts a program where nothing but tmp_path/data can be written, as in the container."""
    data = tmp_path / "data"
    data.mkdir()
    lock = (
        f"mount --bind {data} {data} && mount -o remount,ro,bind / && "
        f"touch {data}/probe && rm {data}/probe && ! touch {image}/probe 2>&- && exec "
    )

    def program(*words: str) -> list[str]:
        return ["unshare", "-rm", "sh", "-c", lock + shlex.join((sys.executable, *words))]

    if not shutil.which("unshare") or ran(*program("--version")).returncode:
        pytest.skip("this machine lets nobody lock its file system")
    return program


def test_a_question_is_answered_where_nothing_but_data_can_be_written(
    image: Path, tmp_path: Path, locked: Callable[..., list[str]]
) -> None:
    asked = locked("-m", "bot", "ask", "trade 2024")
    answer = ran(*asked, cwd=image, env=in_image(image, tmp_path / "data"))
    assert (answer.stderr, answer.returncode) == ("", 0)
    assert "$1.5bn" in answer.stdout


def test_the_bot_serves_telegram_where_nothing_but_data_can_be_written(
    image: Path, tmp_path: Path, locked: Callable[..., list[str]]
) -> None:
    with BotApi() as server, (tmp_path / "log").open("w+b") as log:
        about = {"TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url}
        address = {"BRIEFING_LISTEN": f"127.0.0.1:{free_port()}"}
        environment = in_image(image, tmp_path / "data") | about | address
        started = locked(*last("CMD").words[1:])
        with subprocess.Popen(started, cwd=image, env=environment, stderr=log) as bot:
            try:
                ann = server.person(7, "Ann")
                asked = ann.says("trade 2024")
                assert "$1.5bn" in ann.chat.wait_reply(to=asked, seconds=30).text
                assert asyncio.run(health(address["BRIEFING_LISTEN"])) == (0, "ready")
            finally:
                bot.terminate()
        assert (bot.returncode, (tmp_path / "log").read_text()) == (0, "")
    # Nothing but the database: what was read of the articles is in the image.
    assert [it.name for it in (tmp_path / "data").rglob("*") if it.is_file()] == ["bot.db"]


@pytest.mark.parametrize(("reason", "code"), [(None, 0), ("Telegram is silent", 1)])
async def test_the_health_check_tells_ready_from_not_ready(reason: str | None, code: int) -> None:
    listener = listen("127.0.0.1", 0)
    address = f"0.0.0.0:{listener.getsockname()[1]}"
    server = asyncio.create_task(serve(web_app(lambda: reason, Metrics()), listener))
    try:
        assert await health(address) == (code, reason or "ready")
    finally:
        server.cancel()
        await asyncio.wait([server])


async def test_the_health_check_of_what_does_not_listen_fails() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
    code, said = await health(f"0.0.0.0:{port}")
    assert (code, said) == (1, "")


async def health(address: str) -> tuple[int | None, str]:
    """Run the image's health check as the image would: its exit code and what it says."""
    command = json.loads(last("HEALTHCHECK").text.partition("CMD ")[2])
    checking = await asyncio.create_subprocess_exec(
        *(sys.executable, *command[1:]),
        env={"BRIEFING_LISTEN": address, "http_proxy": "http://192.0.2.1:9"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    said, _ = await checking.communicate()
    return checking.returncode, said.decode().strip()
