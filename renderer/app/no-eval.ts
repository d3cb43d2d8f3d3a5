import { z } from 'zod';

// Zod compiles schemas with `new Function` where it may; the content security policy says that it may not.
z.config({ jitless: true });
