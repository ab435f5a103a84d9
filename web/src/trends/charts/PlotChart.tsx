import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './charts.module.css';
import { type Drawing, heightOf } from './drawing.ts';

interface PlotChartProps {
  /** The same one as long as it shows the same. */
  drawing: Drawing;
  /** What the picture shows, for those who do not see it; the numbers stand in the table beneath. */
  label: string;
}

/** A chart, whose code comes when the first one is drawn; drawn anew when its room changes. */
export function PlotChart({ drawing, label }: PlotChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const navigate = useNavigate();
  const height = heightOf(drawing);
  useEffect(() => {
    const element = room.current;
    if (element === null || width === 0) return;
    let isOver = false;
    import('./draw.ts').then(
      ({ draw }) => {
        if (isOver) return;
        element.replaceChildren(draw(drawing, width, height));
        for (const link of element.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
      },
      // The table has the same numbers.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [drawing, width, height]);
  useEffect(() => {
    const element = room.current;
    // The links of the picture are for the pointer; the same ones stand in the table.
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const path = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
      if (!path?.startsWith('/') || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      navigate(path);
    };
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate]);
  return (
    <div className={styles.room}>
      <span role="img" aria-label={label} />
      <div ref={room} aria-hidden="true" style={{ minHeight: height }} />
    </div>
  );
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
