import { runCommand } from './run-command.ts';

const patienceMs = 5000;

/** Whether a Docker engine can be reached with this machine's Docker client, and Compose is there to use it. */
export async function dockerEngineAnswers(): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], { signal });
    await runCommand('docker', ['compose', 'version', '--short'], { signal });
    return true;
  } catch {
    return false;
  }
}
