import { Checkbox } from '@digdir/designsystemet-react';
import { ChoiceField, RadioField } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import type { PartProps } from './new-post-fields.js';
import { optionsOf } from '../../parts/options-of.js';
import { ofKind, type PostForm, type PostKind } from './post-form.js';
import { SpecialtyPicker } from './specialty-picker.js';

const t = sv.posts;

/** Which training, and what only that kind has. */
export function KindFields({ form, change }: PartProps) {
  return (
    <>
      <RadioField
        name="kind"
        label={t.kindField}
        value={form.kind}
        onChange={(kind) => change(ofKind(form, kind as PostKind))}
        options={optionsOf(t.kinds)}
      />
      {form.kind === 'bt' && (
        <RadioField
          name="form"
          label={sv.post.form}
          value={form.form}
          onChange={(value) => change({ form: value as PostForm['form'] })}
          options={optionsOf(sv.postForm)}
        />
      )}
      {form.kind === 'st' && <StFields form={form} change={change} />}
    </>
  );
}

function StFields({ form, change }: PartProps) {
  return (
    <>
      <SpecialtyPicker picked={form.specialty} onPick={(specialty) => change({ specialty })} />
      <ChoiceField
        name="track"
        label={t.track}
        value={form.track}
        onChange={(track) => change({ track: track as PostForm['track'] })}
        options={optionsOf(t.tracks)}
      />
      <Checkbox
        name="rural"
        label={t.rural}
        checked={form.rural}
        onChange={(event) => change({ rural: event.target.checked })}
      />
    </>
  );
}
