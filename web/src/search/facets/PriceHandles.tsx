import { useLingui } from '@lingui/react/macro';
import priceStyles from './price.module.css';

type Handles = [low: number, high: number];

interface PriceHandlesProps {
  /** How many steps lie between the two ends. */
  steps: number;
  handles: Handles;
  /** What the price at a step is called. */
  spoken: (step: number) => string;
  /** While a handle is on its way. */
  onMove: (handles: Handles) => void;
  /** When a handle or a key is let go; also where nothing moved. */
  onSettle: (handles: Handles) => void;
}

/** Two handles on one track, never nearer than a step. */
export function PriceHandles({ steps, handles, spoken, onMove, onSettle }: PriceHandlesProps) {
  const { t } = useLingui();
  const [low, high] = handles;
  const percent = (step: number) => `${(step / steps) * 100}%`;
  const middle = (low + high) / 2 / steps;
  const withLow = (step: number): Handles => [Math.min(step, high - 1), high];
  const withHigh = (step: number): Handles => [low, Math.max(step, low + 1)];
  return (
    <div className={priceStyles.slider}>
      <div className={priceStyles.track}>
        <div
          className={priceStyles.range}
          style={{ left: percent(low), right: `calc(100% - ${percent(high)})` }}
        />
      </div>
      <Handle
        label={t`Lowest price`}
        className={priceStyles.low}
        shown={`inset(0 calc((100% - 24px) * ${1 - middle}) 0 0)`}
        {...{ steps, spoken, step: low }}
        onMove={(step) => onMove(withLow(step))}
        onSettle={(step) => onSettle(withLow(step))}
      />
      <Handle
        label={t`Highest price`}
        className={priceStyles.high}
        shown={`inset(0 0 0 calc((100% - 24px) * ${middle}))`}
        {...{ steps, spoken, step: high }}
        onMove={(step) => onMove(withHigh(step))}
        onSettle={(step) => onSettle(withHigh(step))}
      />
    </div>
  );
}

interface HandleProps {
  label: string;
  className: string | undefined;
  /** The part of the track that answers to this handle, as a clip path. */
  shown: string;
  steps: number;
  step: number;
  spoken: (step: number) => string;
  onMove: (step: number) => void;
  onSettle: (step: number) => void;
}

function Handle({ label, className, shown, steps, step, spoken, onMove, onSettle }: HandleProps) {
  const settle = () => onSettle(step);
  return (
    <input
      type="range"
      className={`${priceStyles.handle} ${className}`}
      style={{ clipPath: shown }}
      aria-label={label}
      aria-valuetext={spoken(step)}
      min={0}
      max={steps}
      step={1}
      value={step}
      onChange={(event) => onMove(event.target.valueAsNumber)}
      // Not the browser's `change`: it stays out after a drag, since React has written the value meanwhile.
      onPointerUp={settle}
      onPointerCancel={settle}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}
