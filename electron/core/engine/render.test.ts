import { describe, expect, test } from 'vitest';
import { everyDay } from '../../../tests/support/oracle/week.ts';
import { compileHours } from './hours.ts';
import { type MessageValues, renderMessage } from './render.ts';

const garage = compileHours({
  timeZone: 'America/Toronto',
  businessHours: everyDay(['09:00', '17:00']),
  closures: [],
});

function theValues(changes: Partial<MessageValues> = {}): MessageValues {
  return {
    contact: { firstName: 'Sophie', lastName: 'Tremblay' },
    workspaceName: 'Garage Tremblay',
    number: { label: 'Ventes', phone: '+15145550100' },
    hours: garage,
    at: Date.parse('2026-11-20T18:00:00-05:00'),
    language: 'fr',
    ...changes,
  };
}

const nobody = theValues({ contact: { firstName: '', lastName: '' } });

describe('a message', () => {
  test.each([
    ['{{contact.first_name}}', 'Sophie'],
    ['{{contact.full_name}}', 'Sophie Tremblay'],
    ['{{workspace.name}}', 'Garage Tremblay'],
    ['{{number.label}}', 'Ventes'],
    ['{{number.formatted}}', '514 555-0100'],
    ['{{hours.today}}', '9 h à 17 h'],
    ['{{hours.next_opening}}', 'demain à 9 h'],
  ])('has a value for %s', (template, text) => {
    expect(renderMessage(template, theValues())).toBe(text);
  });

  test('speaks the language it is given', () => {
    const template = '{{number.formatted}}, {{hours.today}}, {{hours.next_opening}}';
    expect(renderMessage(template, theValues({ language: 'en' }))).toBe(
      '(514) 555-0100, 9 AM to 5 PM, tomorrow at 9 AM',
    );
  });

  test('is said as domain.md says it', () => {
    const template = 'Bonjour {{contact.first_name | default: ""}}, nous ouvrons {{hours.next_opening}}.';
    expect(renderMessage(template, theValues())).toBe('Bonjour Sophie, nous ouvrons demain à 9 h.');
    expect(renderMessage(template, nobody)).toBe('Bonjour, nous ouvrons demain à 9 h.');
  });

  test('takes the fallback of a value that is missing or blank', () => {
    const template = 'Bonjour {{contact.first_name | default: "cher client"}}!';
    expect(renderMessage(template, nobody)).toBe('Bonjour cher client!');
    const blank = theValues({ contact: { firstName: ' \u00A0', lastName: '' } });
    expect(renderMessage(template, blank)).toBe('Bonjour cher client!');
  });

  test('closes up around a value that is missing without a fallback', () => {
    expect(renderMessage('Bonjour {{contact.first_name}}, nous', nobody)).toBe('Bonjour, nous');
  });

  test.each([
    [{ firstName: 'Sophie', lastName: '' }, 'Sophie'],
    [{ firstName: '', lastName: 'Tremblay' }, 'Tremblay'],
    [{ firstName: ' ', lastName: 'Tremblay' }, 'Tremblay'],
    [{ firstName: 'Sophie', lastName: ' ' }, 'Sophie'],
  ])('has the name there is as the full name of %o', (contact, text) => {
    expect(renderMessage('Bonjour {{contact.full_name}}!', theValues({ contact }))).toBe(`Bonjour ${text}!`);
  });

  test('closes up around hours that are not set', () => {
    const unset = compileHours({ timeZone: 'America/Toronto', businessHours: null, closures: [] });
    const template = 'Ouvert {{hours.today}}. Retour {{hours.next_opening}}.';
    expect(renderMessage(template, theValues({ hours: unset }))).toBe('Ouvert. Retour.');
  });

  test('inserts values as they are, tags and markup included', () => {
    const contact = { firstName: '{{number.label}} <b>&', lastName: '' };
    expect(renderMessage('{{contact.first_name}}', theValues({ contact }))).toBe('{{number.label}} <b>&');
  });

  test('is composed and trimmed', () => {
    const contact = { firstName: 'Ze\u0301lie', lastName: '' };
    expect(renderMessage(' \n{{contact.first_name}} \n', theValues({ contact }))).toBe('Z\u00E9lie');
  });

  test('keeps tags that are not accepted as they are written', () => {
    const template = 'a {{contact.age}} {% if x %} {{ contact.first_name';
    expect(renderMessage(template, theValues())).toBe(template);
  });

  test('of missing values alone is empty', () => {
    expect(renderMessage('{{contact.first_name}} {{contact.full_name}}', nobody)).toBe('');
  });
});
