import styles from './face.module.css';

interface FaceProps {
  /** Null: none was chosen; the first letter of the name stands there. */
  url: string | null;
  name: string;
  /** Pixels of a side. */
  size: number;
}

/** Who somebody is, round. It says nothing to readers: the name stands beside it. */
export function Face({ url, name, size }: FaceProps) {
  const box = { width: size, height: size };
  if (url !== null) return <img className={styles.face} style={box} src={url} alt="" {...box} />;
  return (
    <span className={styles.face} style={{ ...box, fontSize: size / 2.2 }} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
