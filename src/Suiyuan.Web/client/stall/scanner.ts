// The camera as a scanner. Loaded only where it is used: the reader is larger than all else of the stall.
import decodeQR from "qr/decode.js";
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

/** Milliseconds between two looks: fast enough for a hand, slow enough for a cheap phone's battery. */
const pause = 120;
/** Widest frame that is looked at. */
const width = 640;

export interface Scanner {
  view: HTMLElement;
  stop(): void;
}

/** Opens the camera and calls `found` with each code that is read. Null when there is no camera to be had. */
export async function scan(found: (text: string) => void): Promise<Scanner | null> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
  } catch {
    // Refused, absent or taken by another app: the person can paste the link instead, and the page says so.
    return null;
  }
  const video = el("video", { playsinline: true, muted: true, "aria-label": t("取景框", "Viewfinder") });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const native = nativeDetector();
  let running = true;
  const look = async (): Promise<void> => {
    if (!running) {
      return;
    }
    if (video.videoWidth > 0) {
      const scale = Math.min(1, width / video.videoWidth);
      const text = native ? await read(native, video) : readHere(video, video.videoWidth * scale, video.videoHeight * scale, canvas, context);
      if (text && running) {
        found(text);
      }
    }
    setTimeout(() => void look(), pause);
  };
  void look();
  return {
    view: el("div", { class: "viewfinder" }, video, el("i", {})),
    stop: () => {
      running = false;
      for (const track of stream.getTracks()) {
        track.stop();
      }
    },
  };
}

/** Sides in pixels at which a still is looked at: a code that fills it, and a small one in the corner of a page. */
const stillSides = [800, 1600];

/** The QR code in a photograph; null when there is none, which is the usual case. */
export async function codeIn(jpeg: Blob): Promise<string | null> {
  const image = new Image();
  const address = URL.createObjectURL(jpeg);
  try {
    image.src = address;
    await image.decode();
    const Native = nativeDetector();
    const found = Native ? await read(Native, image) : null;
    if (found) {
      return found;
    }
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    const longest = Math.max(image.naturalWidth, image.naturalHeight);
    for (const side of stillSides.filter((_, i) => i === 0 || stillSides[i - 1]! < longest)) {
      const scale = Math.min(1, side / longest);
      const text = readHere(image, image.naturalWidth * scale, image.naturalHeight * scale, canvas, context);
      if (text) {
        return text;
      }
    }
    return null;
  } catch {
    // Not to be decoded: then there is no code to be had from it either.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function nativeDetector(): Detector | null {
  const Native = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => Detector }).BarcodeDetector;
  return Native ? new Native({ formats: ["qr_code"] }) : null;
}

async function read(native: Detector, source: CanvasImageSource): Promise<string | null> {
  try {
    return (await native.detect(source))[0]?.rawValue ?? null;
  } catch {
    // Some phones name the detector and then have none: the next frame tries again.
    return null;
  }
}

function readHere(
  source: CanvasImageSource, wide: number, high: number, canvas: HTMLCanvasElement, context: CanvasRenderingContext2D,
): string | null {
  canvas.width = Math.round(wide);
  canvas.height = Math.round(high);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ width: canvas.width, height: canvas.height, data });
  } catch {
    // No code in this frame: the usual case.
    return null;
  }
}
