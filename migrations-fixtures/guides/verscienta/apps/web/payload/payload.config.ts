import { buildConfig } from 'payload'
import { postgresAdapter } from '@payloadcms/db-postgres'
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  editor: undefined as any,
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL }, migrationDir: 'payload/migrations', push: false }),
  collections: [
    { slug: 'users', auth: true, fields: [{ name: 'role', type: 'select', options: ['admin', 'editor'], defaultValue: 'editor' }] },
    { slug: 'herbs', versions: { drafts: true }, fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'slug', type: 'text', unique: true, required: true },
      { name: 'scientificName', type: 'text', index: true },
      { name: 'cultivation', type: 'textarea' }, { name: 'categories', type: 'relationship', relationTo: 'herb-categories', hasMany: true },
      { name: 'conditions', type: 'relationship', relationTo: 'conditions', hasMany: true },
    ] },
    { slug: 'formulas', fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'tradition', type: 'select', options: ['tcm', 'western', 'ayurveda'] },
      { name: 'ingredients', type: 'array', fields: [{ name: 'herb', type: 'relationship', relationTo: 'herbs' }, { name: 'grams', type: 'number' }] },
    ] },
    { slug: 'conditions', fields: [{ name: 'title', type: 'text', required: true }, { name: 'severity', type: 'select', options: ['mild', 'moderate', 'severe'] }] },
    { slug: 'practitioners', fields: [{ name: 'name', type: 'text', required: true }, { name: 'verified', type: 'checkbox', defaultValue: false }] },
    { slug: 'herb-categories', fields: [{ name: 'title', type: 'text', required: true }] },
  ],
})
