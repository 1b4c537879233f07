export type CameraFault = 'refused' | 'none';
type Reading = { onText: (text: string) => void; onFault: (fault: CameraFault) => void };
type Decode = (video: HTMLVideoElement) => Promise<string | null>;

const EVERY_MS = 150;
/** Wide enough for the printed code at a hand's distance, small enough for an old telephone. */
const WIDTH = 800;

/** Reads codes from the camera until it is stopped; the returned function stops it and puts the camera out. */
export function readCamera(video: HTMLVideoElement, { onText, onFault }: Reading): () => void {
  let isStopped = false;
  let stream: MediaStream | null = null;
  const stop = () => {
    isStopped = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const read = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isStopped) return stop();
    video.srcObject = stream;
    await video.play();
    const decode = await decoder();
    while (!isStopped) {
      const text = await decode(video);
      if (text !== null && !isStopped) onText(text);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  read().catch((error: unknown) => {
    stop();
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    onFault(isRefused ? 'refused' : 'none');
  });
  return stop;
}

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** The telephone's own reader where there is one; else jsQR, fetched now and not with the page. */
async function decoder(): Promise<Decode> {
  const { BarcodeDetector } = window as { BarcodeDetector?: DetectorClass };
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const { videoWidth, videoHeight } = video;
    if (!context || videoWidth === 0) return Promise.resolve(null);
    canvas.width = Math.min(WIDTH, videoWidth);
    canvas.height = Math.round((canvas.width * videoHeight) / videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Promise.resolve(jsQR(data, width, height)?.data ?? null);
  };
}
