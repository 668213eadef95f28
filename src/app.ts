// Builds the newsroom: opens the capabilities, lists the slices, and says who listens to which event. The only list.

import { LEDGER_MIGRATIONS, MAIN_MIGRATIONS } from '../migrations/list.ts';
import { clipChanged, clipCommands, clipRoutes, repackageJob } from './clips/index.ts';
import type { Config } from './config.ts';
import { changeSettings, readSettings } from './newsroom/index.ts';
import {
  EVERY_PAGE,
  errorPages,
  openPageMemory,
  openPages,
  openServing,
  pageRoutes,
  pageStyle,
} from './pages/index.ts';
import type { App, Db } from './platform/capabilities.ts';
import { systemClock } from './platform/clock.ts';
import type { Command } from './platform/commands/index.ts';
import { migrate } from './platform/db/migrate.ts';
import { openPostgres } from './platform/db/postgres.ts';
import { openSqlite } from './platform/db/sqlite.ts';
import { openEvents } from './platform/events.ts';
import { openFiles } from './platform/files.ts';
import { createHandler, json, type Handler, type Route } from './platform/http/index.ts';
import { openJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { openMetrics } from './platform/metrics.ts';
import { ownDataDir } from './platform/owner.ts';
import { openSecrets } from './platform/secrets.ts';
import { openReactions } from './reactions/index.ts';
import { isClipShown, storyCommands } from './stories/index.ts';
