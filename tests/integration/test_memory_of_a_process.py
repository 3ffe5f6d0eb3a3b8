"""What a process needs no memory for."""

import subprocess
import sys

_HEAPS = """
import ctypes, threading
from bot.bootstrap.memory import one_heap
one_heap()
ended = threading.Barrier(5)
held = []
def take():
    held.append([bytes(1_000) for _ in range(100)])
    ended.wait()
for _ in range(4):
    threading.Thread(target=take).start()
ended.wait()
libc = ctypes.CDLL(None)
libc.fdopen.restype = ctypes.c_void_p
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""
_DRIVERS = """
import sys
import adapters.matrix
print("peewee" in sys.modules, "psycopg" in sys.modules)
import psycopg
print(psycopg.__name__)
"""


def _printed(program: str) -> str:
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return ran.stdout


def test_threads_share_one_heap() -> None:
    assert _printed(_HEAPS).count("<heap nr=") == 1


def test_matrix_loads_no_database_driver_and_hides_none() -> None:
    assert _printed(_DRIVERS).split() == ["True", "False", "psycopg"]
