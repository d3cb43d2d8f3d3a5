import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AutoReply, triggers } from '#shared/model/auto-reply.ts';
import { readSimulation } from './read-simulation.ts';
import { type Caller, plainSimulation, type SimulatedAct, type Simulation } from './simulation.ts';
import { searchOfLink, simulationSearch } from './simulation-link.ts';

const toronto = 'America/Toronto';

const instants = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2100, 11, 30) });
const phones = fc.constantFrom('+15145550100', '+33199001234');
const texts = fc.string({ unit: 'grapheme', maxLength: 200 });
/** As a name is kept: composed, without spaces around it. */
const names = fc.constantFrom('', 'Zoé', 'Marie-Ève', '22', 'true', 'D’Arcy & fils');
const onLine = fc.record({ at: instants, number: phones }, { requiredKeys: ['at'] });

const acts: fc.Arbitrary<SimulatedAct> = fc.oneof(
  fc
    .tuple(onLine, fc.constantFrom('outbound_call', 'outbound_text', 'opt_out', 'opt_in', 'voicemail'))
    .map(([line, kind]) => ({ ...line, kind })),
  fc
    .tuple(onLine, fc.constantFrom(...triggers))
    .map(([line, trigger]) => ({ ...line, kind: 'auto_reply' as const, trigger })),
  fc.tuple(onLine, texts).map(([line, text]) => ({ ...line, kind: 'incoming_text' as const, text })),
);

const callers: fc.Arbitrary<Caller> = fc.oneof(
  fc.record({ phone: fc.constantFrom(null, '+15145550123', '21345', 'AMAZON', '12') }),
  fc.record({
    person: fc.record({
      firstName: names,
      lastName: names,
      language: fc.constantFrom(null, 'fr' as const, 'en' as const),
    }),
  }),
);

const draft: AutoReply = {
  trigger: 'voicemail',
  period: 'after_hours',
  message: 'Bonjour!',
  translations: {},
};

const simulations: fc.Arbitrary<Simulation> = fc
  .record({
    number: fc.option(phones),
    kind: fc.constantFrom(...triggers),
    at: fc.oneof(instants, fc.constant('now' as const)),
    from: fc.option(callers),
    text: texts,
    activity: fc.array(acts, { maxLength: 5 }),
    settings: fc.constantFrom('saved' as const, 'drafts' as const),
    drafts: fc.option(fc.constant<AutoReply[]>([draft])),
  })
  .map((simulation) => ({
    ...simulation,
    text: simulation.kind === 'incoming_text' ? simulation.text : '',
    drafts: simulation.settings === 'drafts' ? simulation.drafts : null,
  }));

test('whatever is simulated is read back from its address', () => {
  fc.assert(
    fc.property(simulations, fc.constantFrom(toronto, 'Asia/Kathmandu', 'UTC'), (simulation, zone) => {
      const address = defaultStringifySearch(simulationSearch(simulation, zone));
      expect(readSimulation(defaultParseSearch(address))).toEqual({ simulation, problems: [] });
    }),
  );
});

test('a link reads as what it says', () => {
  const at = Date.parse('2026-11-27T18:05:00-05:00');
  const simulation: Simulation = {
    ...plainSimulation,
    number: '+15145550100',
    at,
    from: { person: { firstName: 'Sophie', lastName: 'Tremblay', language: 'fr' } },
  };
  expect(decodeURIComponent(defaultStringifySearch(simulationSearch(simulation, toronto)))).toBe(
    '?number=+15145550100&event=missed_call&at=2026-11-27T18:05-05:00&firstName=Sophie&lastName=Tremblay&language=fr',
  );
});

describe('what is not understood is told, and the plain simulation takes its place', () => {
  test.each([
    [{ event: 'fax' }, 'event'],
    [{ at: 'tomorrow' }, 'at'],
    [{ at: '2026-11-27T18:05' }, 'at'],
    [{ at: '1999-12-31T23:59-05:00' }, 'years'],
    [{ at: '2101-01-01T00:00-05:00' }, 'years'],
    [{ number: { a: 1 } }, 'number'],
    [{ contact: ['+15145550123'] }, 'contact'],
    [{ contact: '1'.repeat(101) }, 'contact'],
    [{ language: 'xx' }, 'contact'],
    [{ text: 'a'.repeat(20_001) }, 'text'],
    [{ before: 'yesterday' }, 'before'],
    [{ before: [{ kind: 'outbound_call', at: '1850-01-01T00:00Z' }] }, 'before'],
    [{ before: [{ kind: 'magic', at: '2026-11-27T18:05-05:00' }] }, 'before'],
    [{ settings: 'all' }, 'settings'],
    [{ drafts: [{ trigger: 'voicemail' }] }, 'drafts'],
  ])('%j: %s', (search, problem) => {
    expect(readSimulation(search)).toEqual({ simulation: plainSimulation, problems: [problem] });
  });

  test('the rest is kept', () => {
    const { simulation, problems } = readSimulation({ event: 'voicemail', at: 'x', contact: 'withheld' });
    expect(problems).toEqual(['at']);
    expect(simulation).toMatchObject({ kind: 'voicemail', from: { phone: null }, at: 'now' });
  });

  test.each(['2000-01-01T00:00+09:00', '2100-12-31T23:59-08:00'])('%s lies within the years', (at) => {
    expect(readSimulation({ at })).toMatchObject({ problems: [], simulation: { at: Date.parse(at) } });
  });
});

test('a link is found in what is pasted, of whichever host', () => {
  const query = '?event=voicemail&text=22';
  for (const host of ['http://127.0.0.1:4310/', 'app://relais/index.html', 'https://relais.example/a/']) {
    expect(searchOfLink(` Voir ${host}#/simulator${query}\n`)).toMatchObject({ event: 'voicemail' });
  }
  expect(searchOfLink('http://127.0.0.1:4310/#/simulator')).toEqual({});
  expect(searchOfLink('http://127.0.0.1:4310/#/settings/contacts')).toBeNull();
  expect(searchOfLink('')).toBeNull();
});
