"""What every run of the tests shares: examples drawn at random, no deadlines, ports of its own."""

import signal

from hypothesis import HealthCheck, settings
from ports import keep_to_own_ports

# A busy machine is slow, not wrong. Every run draws other examples, in CI too; a failure says how to draw them again.
settings.register_profile(
    "course", deadline=None, derandomize=False, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("course")
keep_to_own_ports()
# What a shell starts in the background is deaf to the signal by which a worker is told to end.
signal.signal(signal.SIGINT, signal.default_int_handler)
