import { useEffect, useRef, useState } from 'react';

/**
 * Takes the files that are dropped anywhere on the page: beside the place that is meant for them a browser would open the
 * file, and whoever filled the form in would be away from it.
 *
 * @returns whether files are dragged over the page just now
 */
export function useDroppedFiles(take: (files: FileList) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => {
    const has = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (!has(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // From one element to the next it leaves nothing.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!has(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) newest.current(event.dataTransfer.files);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
