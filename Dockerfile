# The first stage installs what the lock names and reads the articles; the second only runs.
FROM python:3.13-slim-trixie AS builder

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1

WORKDIR /build
COPY requirements.txt ./
RUN python -m venv --without-pip /opt/venv \
    && pip --python /opt/venv/bin/python install \
        --require-hashes --only-binary :all: -r requirements.txt

WORKDIR /app
COPY knowledge knowledge
COPY bot bot
COPY seeds seeds
# The first question makes what only questions need; the image is not built if it has no answer.
RUN export BRIEFING_SEEDS=/app/seeds BRIEFING_DATA=/app/base \
    && /opt/venv/bin/python -m knowledge build \
    && /opt/venv/bin/python -m bot ask /sources \
    && /opt/venv/bin/python -m compileall -q knowledge bot


FROM python:3.13-slim-trixie

# Debian keeps one version of tini, and only the newest build of it: a pinned one would vanish.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o 10001 -g 10001 /data

COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /app /app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    BRIEFING_SEEDS=/app/seeds \
    BRIEFING_BASE=/app/base \
    BRIEFING_DATA=/data \
    BRIEFING_LISTEN=0.0.0.0:8080

WORKDIR /app
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8080

# Not urllib: it would ask a proxy that the environment names.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-IS", "-c", "import http.client, os; asked = http.client.HTTPConnection('127.0.0.1', int(os.environ['BRIEFING_LISTEN'].rpartition(':')[2]), timeout=4); asked.request('GET', '/readyz'); answer = asked.getresponse(); print(answer.read().decode()); raise SystemExit(answer.status != 200)"]

# tini is process 1: it passes SIGTERM on and buries what the bot leaves behind.
ENTRYPOINT ["tini", "--"]
CMD ["python", "-m", "bot", "run"]
