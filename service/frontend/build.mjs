// Builds the stylesheets and scripts of both fronts into ../target/classes/static/assets (or the folder given as the
// first argument): names carry a hash of their content, so that they can be cached for ever; assets.properties tells
// the service which name is current. Fonts for paper and pictures are laid into ../target/classes/fonts, the charts' styles for
// reports that carry theirs inside into ../target/classes/workbench. Does nothing when no source has changed since the last build.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[2] ?? join(here, '../target/classes/static/assets'))
const stamp = join(output, '.built-from')
const installed = join(here, 'node_modules/.installed-from')

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const lock = [join(here, 'package.json'), join(here, 'package-lock.json')]
const fonts = resolve(output, '../../fonts')
const faces = [
  ['archivo', '800ExtraBold', 'Archivo'],
  ['source-sans-3', '400Regular', 'SourceSans3'],
  ['source-sans-3', '600SemiBold', 'SourceSans3'],
  ['source-sans-3', '700Bold', 'SourceSans3'],
]
const sources = hashOf([...lock, join(here, 'build.mjs'), ...filesBelow(join(here, 'src'))])
if (read(stamp) === sources && existsSync(join(output, 'assets.properties'))) {
  process.exit(0)
}

const packages = hashOf(lock)
if (read(installed) !== packages) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })
  writeFileSync(installed, packages)
}

const esbuild = await import('esbuild')
const sass = await import('sass')
const { default: rtlcss } = await import('rtlcss')

const target = ['chrome87', 'edge88', 'firefox78', 'safari14']

async function style(name) {
  const { css } = sass.compile(join(here, 'src', name + '.scss'), {
    loadPaths: [join(here, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
  })
  const small = async (text) => (await esbuild.transform(text, { loader: 'css', minify: true, target })).code
  return { [name + '.css']: await small(css), [name + '-rtl.css']: await small(rtlcss.process(css)) }
}

async function script(name) {
  const built = await esbuild.build({
    entryPoints: [join(here, 'src', name + '.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target,
    legalComments: 'none',
    write: false,
  })
  return { [name + '.js']: built.outputFiles[0].text }
}

const built = {
  ...(await style('public')),
  ...(await style('staff')),
  ...(await script('public')),
  ...(await script('effort')),
  ...(await script('staff')),
}
for (const file of filesBelow(join(here, 'src/images'))) {
  built[relative(join(here, 'src/images'), file)] = readFileSync(file, 'utf8')
}
delete built['staff-rtl.css'] // the desks are in English and Welsh

const charts = resolve(output, '../../workbench')
mkdirSync(charts, { recursive: true })
writeFileSync(join(charts, 'charts.css'), (await style('report'))['report.css'])

mkdirSync(fonts, { recursive: true })
for (const [family, face, name] of faces) {
  const folder = join(here, 'node_modules/@expo-google-fonts', family)
  copyFileSync(join(folder, face, `${name}_${face}.ttf`), join(fonts, `${name}_${face}.ttf`))
  copyFileSync(join(folder, 'LICENSE_FONT'), join(fonts, `LICENSE-${name}`))
}

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const lines = []
for (const [name, text] of Object.entries(built).sort()) {
  const bytes = Buffer.from(text)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const hashed = name.slice(0, -extname(name).length) + '.' + hash + extname(name)
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(join(output, hashed), bytes)
  writeFileSync(join(output, hashed + '.br'), brotli)
  lines.push(`${name}=${hashed}`)
  console.log(`${hashed.padEnd(34)} ${String(bytes.length).padStart(7)} B, ${brotli.length} B compressed`)
}
writeFileSync(join(output, 'assets.properties'), lines.join('\n') + '\n')
writeFileSync(stamp, sources)
