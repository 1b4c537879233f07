/** The behaviour behind the components we use; the library's own entry would bring all of it, unused ones too. */
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/invokers';
export { pagination } from '@digdir/designsystemet-web/ds-pagination';
