import { Button } from '@digdir/designsystemet-react';
import { useRef, useState, type DragEvent } from 'react';
import { verify as t } from '../../../words/verify.js';

type DropProps = { onFile: (file: File | undefined) => void; isChecking: boolean; hasAnswer: boolean };

export function DropFile({ onFile, isChecking, hasAnswer }: DropProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t.drop}</p>
      <Button
        loading={isChecking}
        variant={hasAnswer ? 'secondary' : 'primary'}
        onClick={() => input.current?.click()}
      >
        {isChecking ? t.checking : hasAnswer ? t.again : t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={t.choose}
        tabIndex={-1}
        accept="application/pdf,.pdf,.txt,.jwt,text/plain"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
