import { Trans, useLingui } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Keeps a fault of one page from taking the whole application with it. Another `resetKey` tries again. */
export class ErrorBoundary extends Component<
  { children: ReactNode; resetKey: string },
  { failedFor: string | undefined }
> {
  override state = { failedFor: undefined as string | undefined };

  static getDerivedStateFromProps(
    props: { resetKey: string },
    state: { failedFor: string | undefined },
  ): { failedFor: undefined } | null {
    return state.failedFor !== undefined && state.failedFor !== '' && state.failedFor !== props.resetKey
      ? { failedFor: undefined }
      : null;
  }

  override componentDidCatch(): void {
    this.setState({ failedFor: this.props.resetKey });
  }

  static getDerivedStateFromError(): { failedFor: string } {
    return { failedFor: '' };
  }

  override render(): ReactNode {
    return this.state.failedFor === undefined ? this.props.children : <Failure />;
  }
}

function Failure() {
  const { t } = useLingui();
  return (
    <Notice
      title={t`This page has failed`}
      actions={
        <Button look="primary" onClick={() => location.reload()}>
          <Trans>Load it again</Trans>
        </Button>
      }
    >
      <p>
        <Trans>That is our fault, not yours. Loading it again often helps, above all after an update.</Trans>
      </p>
    </Notice>
  );
}
