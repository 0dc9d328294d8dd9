// node look.mjs CHROMIUM FOLDER [PICTURES] holds every page of a folder to
// axe-core: on a wide screen in light and in dark, on a narrow one, and printed.
// It ends with 1 where a page breaks a rule, is wider than a narrow screen, or
// loses sight of the keyboard, and with 3 where the browser does not start.
import puppeteer from 'puppeteer-core';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [chromium, folder, pictures] = process.argv.slice(2);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = [
  { name: 'light', media: 'screen', scheme: 'light', width: 1280 },
  { name: 'dark', media: 'screen', scheme: 'dark', width: 1280 },
  { name: 'narrow', media: 'screen', scheme: 'light', width: 320 },
  { name: 'print', media: 'print', scheme: 'light', width: 1280 },
];

let browser;
try {
  browser = await puppeteer.launch({ executablePath: chromium, headless: true, timeout: 60_000, args: ['--no-sandbox', '--disable-gpu'] });
} catch (why) {
  console.log(String(why).split('\n')[0]);
  process.exit(3); // no browser to look with
}
let looked = 0;
let broken = 0;
const tell = (said) => { broken++; console.log(said); };

// keyboard goes through a page with Tab: to the main content first, and to nothing
// that does not show that it is there.
async function keyboard(page, file) {
  await page.emulateMediaType('screen');
  await page.goto(pathToFileURL(resolve(folder, file)).href);
  const here = () => page.evaluate(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    return { what: at.outerHTML.slice(0, 80), skip: at.classList.contains('skip'), id: at.id, seen: getComputedStyle(at).outlineStyle !== 'none' && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight };
  });
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab');
    const at = await here();
    if (at.what.startsWith('<body')) break;
    if (n === 0 && !at.skip) tell(`${file}: Tab goes first to ${at.what}`);
    if (!at.seen) tell(`${file}: with Tab one does not see ${at.what}`);
  }
  await page.goto(pathToFileURL(resolve(folder, file)).href);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const main = await here();
  if (main.id !== 'main') tell(`${file}: the first link leads to ${main.what}`);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const page = await browser.newPage();
  await page.setBypassCSP(true); // the pages forbid every script, that of axe too
  for (const look of looks) {
    await page.setViewport({ width: look.width, height: 900 });
    await page.emulateMediaType(look.media);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
    await page.goto(pathToFileURL(resolve(folder, file)).href);
    if (pictures && look.media === 'screen') await page.screenshot({ path: `${pictures}/${file}-${look.name}.png` });
    if (pictures && look.media === 'print') await page.pdf({ path: `${pictures}/${file}.pdf`, preferCSSPageSize: true });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: values }), rules);
    looked++;
    for (const v of violations) {
      tell(`${file}, ${look.name}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > look.width) tell(`${file}, ${look.name}: it is ${wide} px wide on a screen of ${look.width}`);
  }
  await keyboard(page, file);
  await page.close();
}
await browser.close();
console.log(`axe-core: ${looked} looks at pages, ${broken} faults`);
process.exit(broken || !looked ? 1 : 0);
