import { ValidationMessage } from '@digdir/designsystemet-react';
import { useFault } from './form.js';

type FileFieldProps = {
  label: string;
  description?: string;
  /** Endings and media types, as the browser's own dialog wants them. */
  accept: string;
  required?: boolean;
};

export function FileField({ label, description, accept, required }: FileFieldProps) {
  const fault = useFault('file');
  return (
    <label className="stack tight">
      {label}
      {description && <span className="small quiet">{description}</span>}
      <input
        type="file"
        name="file"
        accept={accept}
        required={required}
        aria-invalid={fault ? true : undefined}
      />
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </label>
  );
}
