"""Films and covers out of a module that says `TITLE`, `SECONDS`, `COVER` (a moment) and `scene(canvas, t)`; optional `sound(t)`."""
import subprocess
import wave
from array import array

from PIL.Image import LANCZOS, Dither

from canvas import Canvas

RATE = 22050


def frame(module, t, shape=(1280, 720)):
    canvas = Canvas()
    module.scene(canvas, t)
    return canvas.finished(shape)


def cover(module, target):
    picture = frame(module, module.COVER)
    picture.quantize(192).save(target, optimize=True)


def still(module, t, target):
    """A small picture out of a film, for a cover, a slide or a paper."""
    frame(module, t).resize((800, 450), LANCZOS).quantize(getattr(module, "COLOURS", 48), dither=Dither.NONE).save(target, optimize=True)


def film(module, target, sound=None):
    """H.264 and AAC, 16:9. `SHAPE`, `CRF`, `FRAMES`, `KEY` and `AUDIO` of the module, where given, say how large it is made."""
    frames = getattr(module, "FRAMES", 12)  # per second: enough for diagrams, small files
    shape = getattr(module, "SHAPE", (1280, 720))
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "%dx%d" % shape]
    command += ["-r", str(frames), "-i", "-"]
    if sound:
        command += ["-i", str(sound), "-c:a", "aac", "-b:a", getattr(module, "AUDIO", "48k"), "-ac", "1", "-shortest"]
    command += ["-c:v", "libx264", "-preset", "slow", "-crf", str(getattr(module, "CRF", 28)), "-pix_fmt", "yuv420p", "-g", str(getattr(module, "KEY", 48))]
    command += ["-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        for n in range(int(module.SECONDS * frames)):
            process.stdin.write(frame(module, n / frames, shape).tobytes())
        process.stdin.close()
        if process.wait() != 0:
            raise SystemExit(f"ffmpeg failed for {target}")


def waves(samples, target):
    """Writes samples (-1 … 1) as a mono WAV."""
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(array("h", (int(max(-1, min(1, s)) * 30000) for s in samples)).tobytes())


def mp3(source, target):
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error", "-i", str(source), "-c:a", "libmp3lame", "-b:a", "40k", "-ac", "1",
         "-map_metadata", "-1", "-fflags", "+bitexact", str(target)],
        check=True,
    )
