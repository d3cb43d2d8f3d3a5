import { z } from 'zod';

// Before any schema is made: zod compiles them with `new Function` where it may, and the content security
// policy says that it may not.
z.config({ jitless: true });
