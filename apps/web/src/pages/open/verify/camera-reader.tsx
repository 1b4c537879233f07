import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { everywhere } from '../../../words/everywhere.js';
import { verify as t } from '../../../words/verify.js';
import { codeIn } from './code-in.js';
import { readCamera, type CameraFault } from './read-camera.js';

/** The camera's picture stays in the browser; only the code that was found in it is asked about. */
export function CameraReader({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  useEffect(() => {
    found.current = onCode;
  });
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [isOther, setOther] = useState(false);
  useEffect(() => {
    if (!video.current) return undefined;
    return readCamera(video.current, {
      onFault: setFault,
      onText: (text) => {
        const code = codeIn(text);
        setOther(code === null);
        if (code) found.current(code);
      },
    });
  }, []);
  return (
    <div className="camera">
      {fault ? (
        <p className="note" data-tone="problem" role="alert">
          {t.cameraFaults[fault]}
        </p>
      ) : (
        <>
          <p role="status">{isOther ? t.otherCode : t.aim}</p>
          <video ref={video} playsInline muted aria-label={t.cameraPicture} />
        </>
      )}
      <div>
        <Button variant="tertiary" onClick={onClose}>
          {everywhere.cancel}
        </Button>
      </div>
    </div>
  );
}
