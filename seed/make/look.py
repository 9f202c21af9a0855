"""Saves single frames of a film for looking at: `look.py lens 5 12 20` → /tmp/seed/lens-5.png …"""
import importlib
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "films")]
from film import frame

module = importlib.import_module(sys.argv[1])
for moment in sys.argv[2:]:
    frame(module, float(moment)).save(f"/tmp/seed/{sys.argv[1]}-{moment}.png")
