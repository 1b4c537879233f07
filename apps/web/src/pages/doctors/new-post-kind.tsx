import { Checkbox } from '@digdir/designsystemet-react';
import { ChoiceField, RadioField } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { posts as t } from '../../words/posts.js';
import { post } from '../../words/post.js';
import type { PartProps } from './new-post-fields.js';
import { optionsOf } from '../../parts/options-of.js';
import { ofKind, type PostForm, type PostKind } from './post-form.js';
import { SpecialtyPicker } from './specialty-picker.js';

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
          label={post.form}
          value={form.form}
          onChange={(value) => change({ form: value as PostForm['form'] })}
          options={optionsOf(everywhere.postForm)}
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
