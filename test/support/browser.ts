// The real Chromium for journeys: one process for all tests of a file, a fresh profile for each reader.

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { getTool } from './tools.ts';

/** What a page did that it should not have: collected from its first request on. */
export interface Watched {
  readonly page: Page;
  /** Errors in the console, refusals by the policy among them. */
  readonly complaints: string[];
  /** Every address asked for, in order. */
  readonly requests: string[];
}

/** Starts Chromium. Errors: throws with what to install when the machine does not have it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: getTool('chromium'),
    // As root, in a container, Chromium's own sandbox does not start; pages here are our own.
    args: ['--no-sandbox', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  });
}

/** A page that is watched from its first request on. */
export async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}
