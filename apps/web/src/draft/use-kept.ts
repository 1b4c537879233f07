import { useEffect, useState } from 'react';
import { dropCopy, readCopy, writeCopy } from './local-copy.js';

/** State of a form that is sent in one go: a reload or an ended session in this tab loses nothing. */
export function useKept<Value>(id: string, start: () => Value) {
  const [value, setValue] = useState<Value>(() => readCopy<Value>(id)?.content ?? start());
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (isTouched) writeCopy(id, { base: 0, content: value });
  }, [id, value, isTouched]);
  const change = (next: Value | ((before: Value) => Value)) => {
    setTouched(true);
    setValue(next);
  };
  const forget = () => {
    setTouched(false);
    dropCopy(id);
  };
  return [value, change, forget] as const;
}
