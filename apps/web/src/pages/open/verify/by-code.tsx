import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Form, TextField, textOf } from '../../../parts/form.js';
import { verify as t } from '../../../words/verify.js';
import { CameraReader } from './camera-reader.js';
import { codeIn } from './code-in.js';
import { isCameraWanted, mayUseCamera, openWithCamera } from './camera-page.js';

type ByCodeProps = {
  /** As it was written, where it was. */
  written: string;
  error: Error | null;
  isPending: boolean;
  onCode: (code: string) => void;
};

/** Who holds a paper: its code is read by the camera, or its number is written. */
export function ByCode({ written, error, isPending, onCode }: ByCodeProps) {
  const [isReading, setReading] = useState(isCameraWanted);
  const [isWrong, setWrong] = useState(false);
  const write = (text: string) => {
    const code = codeIn(text);
    setWrong(code === null);
    if (code) onCode(code);
  };
  const read = (code: string) => {
    setReading(false);
    setWrong(false);
    onCode(code);
  };
  return (
    <section className="stack">
      <h2>{t.byCode}</h2>
      <p className="quiet">{t.byCodeText}</p>
      {isReading ? (
        <CameraReader onCode={read} onClose={() => setReading(false)} />
      ) : (
        <div>
          <Button variant="secondary" onClick={() => (mayUseCamera() ? setReading(true) : openWithCamera())}>
            {t.camera}
          </Button>
        </div>
      )}
      {isWrong && (
        <p className="note" data-tone="problem" role="alert">
          {t.notACode}
        </p>
      )}
      <Form
        isSmall
        variant="secondary"
        submit={t.check}
        onSubmit={(values) => write(textOf(values, 'code'))}
        error={error}
        isPending={isPending}
      >
        <TextField name="code" label={t.code} description={t.codeText} value={written} autoComplete="off" />
      </Form>
    </section>
  );
}
