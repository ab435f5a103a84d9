import { fieldId } from './field-id.ts';
import styles from './sell.module.css';

interface FlagProps {
  label: string;
  path: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A question that is answered by a tick. */
export function Flag({ label, path, checked, onChange }: FlagProps) {
  return (
    <label className={styles.flag}>
      <input
        id={fieldId(path)}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
