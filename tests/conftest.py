"""What every test shares."""

from hypothesis import settings

# A busy machine is no failure; how long things take is measured in tests/benchmarks.
settings.register_profile("default", deadline=None)
