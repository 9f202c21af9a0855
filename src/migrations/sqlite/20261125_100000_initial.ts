import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_lessons_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resource_packs_lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lessons_files_order_idx\` ON \`resource_packs_lessons_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lessons_files_parent_id_idx\` ON \`resource_packs_lessons_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lessons_files_asset_idx\` ON \`resource_packs_lessons_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_lessons\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`chapter\` text,
  	\`objectives\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lessons_order_idx\` ON \`resource_packs_lessons\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lessons_parent_id_idx\` ON \`resource_packs_lessons\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_attachments_order_idx\` ON \`resource_packs_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_attachments_parent_id_idx\` ON \`resource_packs_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_attachments_asset_idx\` ON \`resource_packs_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lifecycle_contributors_order_idx\` ON \`resource_packs_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_lifecycle_contributors_parent_id_idx\` ON \`resource_packs_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_accessibility_features_order_idx\` ON \`resource_packs_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_accessibility_features_parent_idx\` ON \`resource_packs_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_relation_relations_order_idx\` ON \`resource_packs_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_relation_relations_parent_id_idx\` ON \`resource_packs_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'resource-packs',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_general_general_cover_idx\` ON \`resource_packs\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_organisation_idx\` ON \`resource_packs\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`resource_packs_number_idx\` ON \`resource_packs\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`resource_packs_identifier_idx\` ON \`resource_packs\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_county_idx\` ON \`resource_packs\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_city_idx\` ON \`resource_packs\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_province_idx\` ON \`resource_packs\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_updated_at_idx\` ON \`resource_packs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_created_at_idx\` ON \`resource_packs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_deleted_at_idx\` ON \`resource_packs\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_listed_idx\` ON \`resource_packs\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_texts_order_parent\` ON \`resource_packs_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_texts_owner_idx\` ON \`resource_packs_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`resource_packs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_rels_order_idx\` ON \`resource_packs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_rels_parent_idx\` ON \`resource_packs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_rels_path_idx\` ON \`resource_packs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_rels_assets_id_idx\` ON \`resource_packs_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`resource_packs_rels_users_id_idx\` ON \`resource_packs_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_lessons_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resource_packs_v_version_lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lessons_files_order_idx\` ON \`_resource_packs_v_version_lessons_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lessons_files_parent_id_idx\` ON \`_resource_packs_v_version_lessons_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lessons_files_asset_idx\` ON \`_resource_packs_v_version_lessons_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_lessons\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`chapter\` text,
  	\`objectives\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lessons_order_idx\` ON \`_resource_packs_v_version_lessons\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lessons_parent_id_idx\` ON \`_resource_packs_v_version_lessons\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_attachments_order_idx\` ON \`_resource_packs_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_attachments_parent_id_idx\` ON \`_resource_packs_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_attachments_asset_idx\` ON \`_resource_packs_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lifecycle_contributors_order_idx\` ON \`_resource_packs_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_lifecycle_contributors_parent_id_idx\` ON \`_resource_packs_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_accessibility_features_order_idx\` ON \`_resource_packs_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_accessibility_features_parent_idx\` ON \`_resource_packs_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_relation_relations_order_idx\` ON \`_resource_packs_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_relation_relations_parent_id_idx\` ON \`_resource_packs_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'resource-packs',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resource_packs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_parent_idx\` ON \`_resource_packs_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_general_version_general_cover_idx\` ON \`_resource_packs_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_organisation_idx\` ON \`_resource_packs_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_number_idx\` ON \`_resource_packs_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_identifier_idx\` ON \`_resource_packs_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_county_idx\` ON \`_resource_packs_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_city_idx\` ON \`_resource_packs_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_province_idx\` ON \`_resource_packs_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_updated_at_idx\` ON \`_resource_packs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_created_at_idx\` ON \`_resource_packs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_version_version_deleted_at_idx\` ON \`_resource_packs_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_created_at_idx\` ON \`_resource_packs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_updated_at_idx\` ON \`_resource_packs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_texts_order_parent\` ON \`_resource_packs_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_texts_owner_idx\` ON \`_resource_packs_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_resource_packs_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resource_packs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_rels_order_idx\` ON \`_resource_packs_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_rels_parent_idx\` ON \`_resource_packs_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_rels_path_idx\` ON \`_resource_packs_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_rels_assets_id_idx\` ON \`_resource_packs_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_resource_packs_v_rels_users_id_idx\` ON \`_resource_packs_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_majors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`major\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_majors_order_idx\` ON \`vocational_libraries_majors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_majors_parent_id_idx\` ON \`vocational_libraries_majors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_partners_order_idx\` ON \`vocational_libraries_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_partners_parent_id_idx\` ON \`vocational_libraries_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_materials_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries_materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_materials_files_order_idx\` ON \`vocational_libraries_materials_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_materials_files_parent_id_idx\` ON \`vocational_libraries_materials_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_materials_files_asset_idx\` ON \`vocational_libraries_materials_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_materials_order_idx\` ON \`vocational_libraries_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_materials_parent_id_idx\` ON \`vocational_libraries_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_blocks_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_blocks_files_order_idx\` ON \`vocational_libraries_blocks_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_blocks_files_parent_id_idx\` ON \`vocational_libraries_blocks_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_blocks_files_asset_idx\` ON \`vocational_libraries_blocks_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_blocks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_blocks_order_idx\` ON \`vocational_libraries_blocks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_blocks_parent_id_idx\` ON \`vocational_libraries_blocks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_modules_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries_modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_modules_files_order_idx\` ON \`vocational_libraries_modules_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_modules_files_parent_id_idx\` ON \`vocational_libraries_modules_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_modules_files_asset_idx\` ON \`vocational_libraries_modules_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_modules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_modules_order_idx\` ON \`vocational_libraries_modules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_modules_parent_id_idx\` ON \`vocational_libraries_modules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_courses_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries_courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_courses_files_order_idx\` ON \`vocational_libraries_courses_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_courses_files_parent_id_idx\` ON \`vocational_libraries_courses_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_courses_files_asset_idx\` ON \`vocational_libraries_courses_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_courses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_courses_order_idx\` ON \`vocational_libraries_courses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_courses_parent_id_idx\` ON \`vocational_libraries_courses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_attachments_order_idx\` ON \`vocational_libraries_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_attachments_parent_id_idx\` ON \`vocational_libraries_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_attachments_asset_idx\` ON \`vocational_libraries_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_lifecycle_contributors_order_idx\` ON \`vocational_libraries_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_lifecycle_contributors_parent_id_idx\` ON \`vocational_libraries_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_accessibility_features_order_idx\` ON \`vocational_libraries_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_accessibility_features_parent_idx\` ON \`vocational_libraries_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_relation_relations_order_idx\` ON \`vocational_libraries_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_relation_relations_parent_id_idx\` ON \`vocational_libraries_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`library_level\` text,
  	\`library_introduction\` text,
  	\`library_host\` text,
  	\`library_platform\` text,
  	\`goals_learners\` numeric,
  	\`goals_schools\` numeric,
  	\`goals_visits\` numeric,
  	\`goals_renewal\` numeric,
  	\`goals_note\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'vocational-libraries',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_general_general_cover_idx\` ON \`vocational_libraries\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_organisation_idx\` ON \`vocational_libraries\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`vocational_libraries_number_idx\` ON \`vocational_libraries\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`vocational_libraries_identifier_idx\` ON \`vocational_libraries\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_county_idx\` ON \`vocational_libraries\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_city_idx\` ON \`vocational_libraries\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_province_idx\` ON \`vocational_libraries\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_updated_at_idx\` ON \`vocational_libraries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_created_at_idx\` ON \`vocational_libraries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_deleted_at_idx\` ON \`vocational_libraries\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_listed_idx\` ON \`vocational_libraries\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_texts_order_parent\` ON \`vocational_libraries_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_texts_owner_idx\` ON \`vocational_libraries_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`vocational_libraries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_rels_order_idx\` ON \`vocational_libraries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_rels_parent_idx\` ON \`vocational_libraries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_rels_path_idx\` ON \`vocational_libraries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_rels_assets_id_idx\` ON \`vocational_libraries_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`vocational_libraries_rels_users_id_idx\` ON \`vocational_libraries_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_majors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`major\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_majors_order_idx\` ON \`_vocational_libraries_v_version_majors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_majors_parent_id_idx\` ON \`_vocational_libraries_v_version_majors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_partners_order_idx\` ON \`_vocational_libraries_v_version_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_partners_parent_id_idx\` ON \`_vocational_libraries_v_version_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_materials_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v_version_materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_materials_files_order_idx\` ON \`_vocational_libraries_v_version_materials_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_materials_files_parent_id_idx\` ON \`_vocational_libraries_v_version_materials_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_materials_files_asset_idx\` ON \`_vocational_libraries_v_version_materials_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_materials_order_idx\` ON \`_vocational_libraries_v_version_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_materials_parent_id_idx\` ON \`_vocational_libraries_v_version_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_blocks_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v_version_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_blocks_files_order_idx\` ON \`_vocational_libraries_v_version_blocks_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_blocks_files_parent_id_idx\` ON \`_vocational_libraries_v_version_blocks_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_blocks_files_asset_idx\` ON \`_vocational_libraries_v_version_blocks_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_blocks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_blocks_order_idx\` ON \`_vocational_libraries_v_version_blocks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_blocks_parent_id_idx\` ON \`_vocational_libraries_v_version_blocks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_modules_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v_version_modules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_modules_files_order_idx\` ON \`_vocational_libraries_v_version_modules_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_modules_files_parent_id_idx\` ON \`_vocational_libraries_v_version_modules_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_modules_files_asset_idx\` ON \`_vocational_libraries_v_version_modules_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_modules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_modules_order_idx\` ON \`_vocational_libraries_v_version_modules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_modules_parent_id_idx\` ON \`_vocational_libraries_v_version_modules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_courses_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v_version_courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_courses_files_order_idx\` ON \`_vocational_libraries_v_version_courses_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_courses_files_parent_id_idx\` ON \`_vocational_libraries_v_version_courses_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_courses_files_asset_idx\` ON \`_vocational_libraries_v_version_courses_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_courses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_courses_order_idx\` ON \`_vocational_libraries_v_version_courses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_courses_parent_id_idx\` ON \`_vocational_libraries_v_version_courses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_attachments_order_idx\` ON \`_vocational_libraries_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_attachments_parent_id_idx\` ON \`_vocational_libraries_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_attachments_asset_idx\` ON \`_vocational_libraries_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_lifecycle_contributors_order_idx\` ON \`_vocational_libraries_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_lifecycle_contributors_parent_id_idx\` ON \`_vocational_libraries_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_accessibility_features_order_idx\` ON \`_vocational_libraries_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_accessibility_features_parent_idx\` ON \`_vocational_libraries_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_relation_relations_order_idx\` ON \`_vocational_libraries_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_relation_relations_parent_id_idx\` ON \`_vocational_libraries_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_library_level\` text,
  	\`version_library_introduction\` text,
  	\`version_library_host\` text,
  	\`version_library_platform\` text,
  	\`version_goals_learners\` numeric,
  	\`version_goals_schools\` numeric,
  	\`version_goals_visits\` numeric,
  	\`version_goals_renewal\` numeric,
  	\`version_goals_note\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'vocational-libraries',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`vocational_libraries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_parent_idx\` ON \`_vocational_libraries_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_general_version_general__idx\` ON \`_vocational_libraries_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_organisation_idx\` ON \`_vocational_libraries_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_number_idx\` ON \`_vocational_libraries_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_identifier_idx\` ON \`_vocational_libraries_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_county_idx\` ON \`_vocational_libraries_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_city_idx\` ON \`_vocational_libraries_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_province_idx\` ON \`_vocational_libraries_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_updated_at_idx\` ON \`_vocational_libraries_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_created_at_idx\` ON \`_vocational_libraries_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_version_version_deleted_at_idx\` ON \`_vocational_libraries_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_created_at_idx\` ON \`_vocational_libraries_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_updated_at_idx\` ON \`_vocational_libraries_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_texts_order_parent\` ON \`_vocational_libraries_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_texts_owner_idx\` ON \`_vocational_libraries_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_vocational_libraries_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_vocational_libraries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_rels_order_idx\` ON \`_vocational_libraries_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_rels_parent_idx\` ON \`_vocational_libraries_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_rels_path_idx\` ON \`_vocational_libraries_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_rels_assets_id_idx\` ON \`_vocational_libraries_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_vocational_libraries_v_rels_users_id_idx\` ON \`_vocational_libraries_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_members_order_idx\` ON \`courses_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_members_parent_id_idx\` ON \`courses_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_chapters_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_files_order_idx\` ON \`courses_chapters_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_files_parent_id_idx\` ON \`courses_chapters_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_files_asset_idx\` ON \`courses_chapters_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_chapters_sections_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses_chapters_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_sections_files_order_idx\` ON \`courses_chapters_sections_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_sections_files_parent_id_idx\` ON \`courses_chapters_sections_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_sections_files_asset_idx\` ON \`courses_chapters_sections_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_chapters_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_sections_order_idx\` ON \`courses_chapters_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_sections_parent_id_idx\` ON \`courses_chapters_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_order_idx\` ON \`courses_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_chapters_parent_id_idx\` ON \`courses_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_assessments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`questions\` numeric,
  	\`weight\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_assessments_order_idx\` ON \`courses_assessments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_assessments_parent_id_idx\` ON \`courses_assessments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_runs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`begins\` text,
  	\`ends\` text,
  	\`enrolled\` numeric,
  	\`interactions\` numeric,
  	\`passed\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_runs_order_idx\` ON \`courses_runs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_runs_parent_id_idx\` ON \`courses_runs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_attachments_order_idx\` ON \`courses_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_attachments_parent_id_idx\` ON \`courses_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_attachments_asset_idx\` ON \`courses_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_lifecycle_contributors_order_idx\` ON \`courses_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_lifecycle_contributors_parent_id_idx\` ON \`courses_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_accessibility_features_order_idx\` ON \`courses_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_accessibility_features_parent_idx\` ON \`courses_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_relation_relations_order_idx\` ON \`courses_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_relation_relations_parent_id_idx\` ON \`courses_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`course_type\` text,
  	\`course_introduction\` text,
  	\`course_syllabus\` text,
  	\`course_hours\` numeric,
  	\`course_credit\` numeric,
  	\`course_platform\` text,
  	\`course_assessment\` text,
  	\`course_occupation\` text,
  	\`course_easy_read\` integer,
  	\`course_large_print\` integer,
  	\`course_batch\` text,
  	\`course_new_field\` text,
  	\`course_online_hours\` numeric,
  	\`course_classroom_hours\` numeric,
  	\`course_pairing\` text,
  	\`course_schedule\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'courses',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_general_general_cover_idx\` ON \`courses\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_organisation_idx\` ON \`courses\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`courses_number_idx\` ON \`courses\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`courses_identifier_idx\` ON \`courses\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_county_idx\` ON \`courses\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_city_idx\` ON \`courses\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_province_idx\` ON \`courses\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_deleted_at_idx\` ON \`courses\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_listed_idx\` ON \`courses\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_texts_order_parent\` ON \`courses_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_texts_owner_idx\` ON \`courses_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_rels_assets_id_idx\` ON \`courses_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`courses_rels_users_id_idx\` ON \`courses_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_members_order_idx\` ON \`_courses_v_version_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_members_parent_id_idx\` ON \`_courses_v_version_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_chapters_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v_version_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_files_order_idx\` ON \`_courses_v_version_chapters_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_files_parent_id_idx\` ON \`_courses_v_version_chapters_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_files_asset_idx\` ON \`_courses_v_version_chapters_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_chapters_sections_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v_version_chapters_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_sections_files_order_idx\` ON \`_courses_v_version_chapters_sections_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_sections_files_parent_id_idx\` ON \`_courses_v_version_chapters_sections_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_sections_files_asset_idx\` ON \`_courses_v_version_chapters_sections_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_chapters_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v_version_chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_sections_order_idx\` ON \`_courses_v_version_chapters_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_sections_parent_id_idx\` ON \`_courses_v_version_chapters_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_chapters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_order_idx\` ON \`_courses_v_version_chapters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_chapters_parent_id_idx\` ON \`_courses_v_version_chapters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_assessments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`questions\` numeric,
  	\`weight\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_assessments_order_idx\` ON \`_courses_v_version_assessments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_assessments_parent_id_idx\` ON \`_courses_v_version_assessments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_runs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`begins\` text,
  	\`ends\` text,
  	\`enrolled\` numeric,
  	\`interactions\` numeric,
  	\`passed\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_runs_order_idx\` ON \`_courses_v_version_runs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_runs_parent_id_idx\` ON \`_courses_v_version_runs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_attachments_order_idx\` ON \`_courses_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_attachments_parent_id_idx\` ON \`_courses_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_attachments_asset_idx\` ON \`_courses_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_lifecycle_contributors_order_idx\` ON \`_courses_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_lifecycle_contributors_parent_id_idx\` ON \`_courses_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_accessibility_features_order_idx\` ON \`_courses_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_accessibility_features_parent_idx\` ON \`_courses_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_relation_relations_order_idx\` ON \`_courses_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_relation_relations_parent_id_idx\` ON \`_courses_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_course_type\` text,
  	\`version_course_introduction\` text,
  	\`version_course_syllabus\` text,
  	\`version_course_hours\` numeric,
  	\`version_course_credit\` numeric,
  	\`version_course_platform\` text,
  	\`version_course_assessment\` text,
  	\`version_course_occupation\` text,
  	\`version_course_easy_read\` integer,
  	\`version_course_large_print\` integer,
  	\`version_course_batch\` text,
  	\`version_course_new_field\` text,
  	\`version_course_online_hours\` numeric,
  	\`version_course_classroom_hours\` numeric,
  	\`version_course_pairing\` text,
  	\`version_course_schedule\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'courses',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_parent_idx\` ON \`_courses_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_general_version_general_cover_idx\` ON \`_courses_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_organisation_idx\` ON \`_courses_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_number_idx\` ON \`_courses_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_identifier_idx\` ON \`_courses_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_county_idx\` ON \`_courses_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_city_idx\` ON \`_courses_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_province_idx\` ON \`_courses_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_updated_at_idx\` ON \`_courses_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_created_at_idx\` ON \`_courses_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_version_version_deleted_at_idx\` ON \`_courses_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_created_at_idx\` ON \`_courses_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_updated_at_idx\` ON \`_courses_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_texts_order_parent\` ON \`_courses_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_texts_owner_idx\` ON \`_courses_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_courses_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_courses_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_rels_order_idx\` ON \`_courses_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_rels_parent_idx\` ON \`_courses_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_rels_path_idx\` ON \`_courses_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_rels_assets_id_idx\` ON \`_courses_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_courses_v_rels_users_id_idx\` ON \`_courses_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`goal\` text,
  	\`minutes\` numeric,
  	\`score\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_steps_order_idx\` ON \`virtual_simulations_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_steps_parent_id_idx\` ON \`virtual_simulations_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_attachments_order_idx\` ON \`virtual_simulations_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_attachments_parent_id_idx\` ON \`virtual_simulations_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_attachments_asset_idx\` ON \`virtual_simulations_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_lifecycle_contributors_order_idx\` ON \`virtual_simulations_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_lifecycle_contributors_parent_id_idx\` ON \`virtual_simulations_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_accessibility_features_order_idx\` ON \`virtual_simulations_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_accessibility_features_parent_idx\` ON \`virtual_simulations_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_relation_relations_order_idx\` ON \`virtual_simulations_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_relation_relations_parent_id_idx\` ON \`virtual_simulations_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`experiment_name\` text,
  	\`experiment_course\` text,
  	\`experiment_major\` text,
  	\`experiment_vocational_major\` text,
  	\`experiment_nature\` text,
  	\`experiment_hours\` numeric,
  	\`experiment_necessity\` text,
  	\`experiment_principle\` text,
  	\`experiment_apparatus\` text,
  	\`experiment_method\` text,
  	\`experiment_assessment\` text,
  	\`experiment_prerequisites\` text,
  	\`hosting_address\` text,
  	\`hosting_technology\` text,
  	\`hosting_bandwidth\` text,
  	\`hosting_concurrency\` numeric,
  	\`hosting_queue\` text,
  	\`hosting_protection_level\` text,
  	\`hosting_protection_filing\` text,
  	\`hosting_copyright\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'virtual-simulations',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_general_general_cover_idx\` ON \`virtual_simulations\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_organisation_idx\` ON \`virtual_simulations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`virtual_simulations_number_idx\` ON \`virtual_simulations\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`virtual_simulations_identifier_idx\` ON \`virtual_simulations\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_county_idx\` ON \`virtual_simulations\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_city_idx\` ON \`virtual_simulations\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_province_idx\` ON \`virtual_simulations\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_updated_at_idx\` ON \`virtual_simulations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_created_at_idx\` ON \`virtual_simulations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_deleted_at_idx\` ON \`virtual_simulations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_listed_idx\` ON \`virtual_simulations\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_texts_order_parent\` ON \`virtual_simulations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_texts_owner_idx\` ON \`virtual_simulations_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`virtual_simulations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_rels_order_idx\` ON \`virtual_simulations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_rels_parent_idx\` ON \`virtual_simulations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_rels_path_idx\` ON \`virtual_simulations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_rels_assets_id_idx\` ON \`virtual_simulations_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`virtual_simulations_rels_users_id_idx\` ON \`virtual_simulations_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`goal\` text,
  	\`minutes\` numeric,
  	\`score\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_steps_order_idx\` ON \`_virtual_simulations_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_steps_parent_id_idx\` ON \`_virtual_simulations_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_attachments_order_idx\` ON \`_virtual_simulations_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_attachments_parent_id_idx\` ON \`_virtual_simulations_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_attachments_asset_idx\` ON \`_virtual_simulations_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_lifecycle_contributors_order_idx\` ON \`_virtual_simulations_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_lifecycle_contributors_parent_id_idx\` ON \`_virtual_simulations_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_accessibility_features_order_idx\` ON \`_virtual_simulations_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_accessibility_features_parent_idx\` ON \`_virtual_simulations_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_relation_relations_order_idx\` ON \`_virtual_simulations_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_relation_relations_parent_id_idx\` ON \`_virtual_simulations_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_experiment_name\` text,
  	\`version_experiment_course\` text,
  	\`version_experiment_major\` text,
  	\`version_experiment_vocational_major\` text,
  	\`version_experiment_nature\` text,
  	\`version_experiment_hours\` numeric,
  	\`version_experiment_necessity\` text,
  	\`version_experiment_principle\` text,
  	\`version_experiment_apparatus\` text,
  	\`version_experiment_method\` text,
  	\`version_experiment_assessment\` text,
  	\`version_experiment_prerequisites\` text,
  	\`version_hosting_address\` text,
  	\`version_hosting_technology\` text,
  	\`version_hosting_bandwidth\` text,
  	\`version_hosting_concurrency\` numeric,
  	\`version_hosting_queue\` text,
  	\`version_hosting_protection_level\` text,
  	\`version_hosting_protection_filing\` text,
  	\`version_hosting_copyright\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'virtual-simulations',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`virtual_simulations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_parent_idx\` ON \`_virtual_simulations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_general_version_general_c_idx\` ON \`_virtual_simulations_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_organisation_idx\` ON \`_virtual_simulations_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_number_idx\` ON \`_virtual_simulations_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_identifier_idx\` ON \`_virtual_simulations_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_county_idx\` ON \`_virtual_simulations_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_city_idx\` ON \`_virtual_simulations_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_province_idx\` ON \`_virtual_simulations_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_updated_at_idx\` ON \`_virtual_simulations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_created_at_idx\` ON \`_virtual_simulations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_version_version_deleted_at_idx\` ON \`_virtual_simulations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_created_at_idx\` ON \`_virtual_simulations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_updated_at_idx\` ON \`_virtual_simulations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_texts_order_parent\` ON \`_virtual_simulations_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_texts_owner_idx\` ON \`_virtual_simulations_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_virtual_simulations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_virtual_simulations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_rels_order_idx\` ON \`_virtual_simulations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_rels_parent_idx\` ON \`_virtual_simulations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_rels_path_idx\` ON \`_virtual_simulations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_rels_assets_id_idx\` ON \`_virtual_simulations_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_virtual_simulations_v_rels_users_id_idx\` ON \`_virtual_simulations_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_practice_disabilities\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_practice_disabilities_order_idx\` ON \`special_education_practice_disabilities\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_practice_disabilities_parent_idx\` ON \`special_education_practice_disabilities\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_segments_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`special_education_segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_segments_files_order_idx\` ON \`special_education_segments_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_segments_files_parent_id_idx\` ON \`special_education_segments_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_segments_files_asset_idx\` ON \`special_education_segments_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_segments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_segments_order_idx\` ON \`special_education_segments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_segments_parent_id_idx\` ON \`special_education_segments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_attachments_order_idx\` ON \`special_education_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_attachments_parent_id_idx\` ON \`special_education_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_attachments_asset_idx\` ON \`special_education_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_lifecycle_contributors_order_idx\` ON \`special_education_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_lifecycle_contributors_parent_id_idx\` ON \`special_education_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_accessibility_features_order_idx\` ON \`special_education_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_accessibility_features_parent_idx\` ON \`special_education_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_relation_relations_order_idx\` ON \`special_education_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_relation_relations_parent_id_idx\` ON \`special_education_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`practice_feed\` text,
  	\`practice_school_type\` text,
  	\`practice_background\` text,
  	\`practice_strategy\` text,
  	\`practice_outcome\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'special-education',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_general_general_cover_idx\` ON \`special_education\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_organisation_idx\` ON \`special_education\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`special_education_number_idx\` ON \`special_education\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`special_education_identifier_idx\` ON \`special_education\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_county_idx\` ON \`special_education\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_city_idx\` ON \`special_education\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_province_idx\` ON \`special_education\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_updated_at_idx\` ON \`special_education\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_created_at_idx\` ON \`special_education\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_deleted_at_idx\` ON \`special_education\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_listed_idx\` ON \`special_education\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_texts_order_parent\` ON \`special_education_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_texts_owner_idx\` ON \`special_education_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`special_education_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_rels_order_idx\` ON \`special_education_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_rels_parent_idx\` ON \`special_education_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_rels_path_idx\` ON \`special_education_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_rels_assets_id_idx\` ON \`special_education_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`special_education_rels_users_id_idx\` ON \`special_education_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_practice_disabilities\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_practice_disabilities_order_idx\` ON \`_special_education_v_version_practice_disabilities\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_practice_disabilities_parent_idx\` ON \`_special_education_v_version_practice_disabilities\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_segments_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_special_education_v_version_segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_segments_files_order_idx\` ON \`_special_education_v_version_segments_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_segments_files_parent_id_idx\` ON \`_special_education_v_version_segments_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_segments_files_asset_idx\` ON \`_special_education_v_version_segments_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_segments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_segments_order_idx\` ON \`_special_education_v_version_segments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_segments_parent_id_idx\` ON \`_special_education_v_version_segments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_attachments_order_idx\` ON \`_special_education_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_attachments_parent_id_idx\` ON \`_special_education_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_attachments_asset_idx\` ON \`_special_education_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_lifecycle_contributors_order_idx\` ON \`_special_education_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_lifecycle_contributors_parent_id_idx\` ON \`_special_education_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_accessibility_features_order_idx\` ON \`_special_education_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_accessibility_features_parent_idx\` ON \`_special_education_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_relation_relations_order_idx\` ON \`_special_education_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_relation_relations_parent_id_idx\` ON \`_special_education_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_practice_feed\` text,
  	\`version_practice_school_type\` text,
  	\`version_practice_background\` text,
  	\`version_practice_strategy\` text,
  	\`version_practice_outcome\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'special-education',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`special_education\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_parent_idx\` ON \`_special_education_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_general_version_general_cov_idx\` ON \`_special_education_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_organisation_idx\` ON \`_special_education_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_number_idx\` ON \`_special_education_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_identifier_idx\` ON \`_special_education_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_county_idx\` ON \`_special_education_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_city_idx\` ON \`_special_education_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_province_idx\` ON \`_special_education_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_updated_at_idx\` ON \`_special_education_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_created_at_idx\` ON \`_special_education_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_version_version_deleted_at_idx\` ON \`_special_education_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_created_at_idx\` ON \`_special_education_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_updated_at_idx\` ON \`_special_education_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_texts_order_parent\` ON \`_special_education_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_texts_owner_idx\` ON \`_special_education_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_special_education_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_special_education_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_rels_order_idx\` ON \`_special_education_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_rels_parent_idx\` ON \`_special_education_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_rels_path_idx\` ON \`_special_education_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_rels_assets_id_idx\` ON \`_special_education_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_special_education_v_rels_users_id_idx\` ON \`_special_education_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_editors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_editors_order_idx\` ON \`textbooks_editors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_editors_parent_id_idx\` ON \`textbooks_editors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_partners_order_idx\` ON \`textbooks_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_partners_parent_id_idx\` ON \`textbooks_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_units_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks_units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_units_files_order_idx\` ON \`textbooks_units_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_units_files_parent_id_idx\` ON \`textbooks_units_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_units_files_asset_idx\` ON \`textbooks_units_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_units\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_units_order_idx\` ON \`textbooks_units\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_units_parent_id_idx\` ON \`textbooks_units\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_companions_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks_companions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_companions_files_order_idx\` ON \`textbooks_companions_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_companions_files_parent_id_idx\` ON \`textbooks_companions_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_companions_files_asset_idx\` ON \`textbooks_companions_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_companions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`resource\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_companions_order_idx\` ON \`textbooks_companions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_companions_parent_id_idx\` ON \`textbooks_companions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_attachments_order_idx\` ON \`textbooks_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_attachments_parent_id_idx\` ON \`textbooks_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_attachments_asset_idx\` ON \`textbooks_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_lifecycle_contributors_order_idx\` ON \`textbooks_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_lifecycle_contributors_parent_id_idx\` ON \`textbooks_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_accessibility_features_order_idx\` ON \`textbooks_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_accessibility_features_parent_idx\` ON \`textbooks_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_relation_relations_order_idx\` ON \`textbooks_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_relation_relations_parent_id_idx\` ON \`textbooks_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`book_form\` text,
  	\`book_isbn\` text,
  	\`book_review_number\` text,
  	\`book_publisher\` text,
  	\`book_edition\` text,
  	\`book_published_on\` text,
  	\`book_course\` text,
  	\`book_introduction\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'textbooks',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_general_general_cover_idx\` ON \`textbooks\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_organisation_idx\` ON \`textbooks\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`textbooks_number_idx\` ON \`textbooks\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`textbooks_identifier_idx\` ON \`textbooks\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_county_idx\` ON \`textbooks\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_city_idx\` ON \`textbooks\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_province_idx\` ON \`textbooks\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_updated_at_idx\` ON \`textbooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_created_at_idx\` ON \`textbooks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_deleted_at_idx\` ON \`textbooks\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_listed_idx\` ON \`textbooks\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_texts_order_parent\` ON \`textbooks_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_texts_owner_idx\` ON \`textbooks_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`textbooks_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_rels_order_idx\` ON \`textbooks_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_rels_parent_idx\` ON \`textbooks_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_rels_path_idx\` ON \`textbooks_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_rels_assets_id_idx\` ON \`textbooks_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`textbooks_rels_users_id_idx\` ON \`textbooks_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_editors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_editors_order_idx\` ON \`_textbooks_v_version_editors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_editors_parent_id_idx\` ON \`_textbooks_v_version_editors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_partners\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`name\` text,
  	\`role\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_partners_order_idx\` ON \`_textbooks_v_version_partners\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_partners_parent_id_idx\` ON \`_textbooks_v_version_partners\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_units_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v_version_units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_units_files_order_idx\` ON \`_textbooks_v_version_units_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_units_files_parent_id_idx\` ON \`_textbooks_v_version_units_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_units_files_asset_idx\` ON \`_textbooks_v_version_units_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_units\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`introduction\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_units_order_idx\` ON \`_textbooks_v_version_units\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_units_parent_id_idx\` ON \`_textbooks_v_version_units\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_companions_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v_version_companions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_companions_files_order_idx\` ON \`_textbooks_v_version_companions_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_companions_files_parent_id_idx\` ON \`_textbooks_v_version_companions_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_companions_files_asset_idx\` ON \`_textbooks_v_version_companions_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_companions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`resource\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_companions_order_idx\` ON \`_textbooks_v_version_companions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_companions_parent_id_idx\` ON \`_textbooks_v_version_companions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_attachments_order_idx\` ON \`_textbooks_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_attachments_parent_id_idx\` ON \`_textbooks_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_attachments_asset_idx\` ON \`_textbooks_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_lifecycle_contributors_order_idx\` ON \`_textbooks_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_lifecycle_contributors_parent_id_idx\` ON \`_textbooks_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_accessibility_features_order_idx\` ON \`_textbooks_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_accessibility_features_parent_idx\` ON \`_textbooks_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_relation_relations_order_idx\` ON \`_textbooks_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_relation_relations_parent_id_idx\` ON \`_textbooks_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_book_form\` text,
  	\`version_book_isbn\` text,
  	\`version_book_review_number\` text,
  	\`version_book_publisher\` text,
  	\`version_book_edition\` text,
  	\`version_book_published_on\` text,
  	\`version_book_course\` text,
  	\`version_book_introduction\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'textbooks',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_parent_idx\` ON \`_textbooks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_general_version_general_cover_idx\` ON \`_textbooks_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_organisation_idx\` ON \`_textbooks_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_number_idx\` ON \`_textbooks_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_identifier_idx\` ON \`_textbooks_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_county_idx\` ON \`_textbooks_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_city_idx\` ON \`_textbooks_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_province_idx\` ON \`_textbooks_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_updated_at_idx\` ON \`_textbooks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_created_at_idx\` ON \`_textbooks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_version_version_deleted_at_idx\` ON \`_textbooks_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_created_at_idx\` ON \`_textbooks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_updated_at_idx\` ON \`_textbooks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_texts_order_parent\` ON \`_textbooks_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_texts_owner_idx\` ON \`_textbooks_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_textbooks_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_textbooks_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_rels_order_idx\` ON \`_textbooks_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_rels_parent_idx\` ON \`_textbooks_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_rels_path_idx\` ON \`_textbooks_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_rels_assets_id_idx\` ON \`_textbooks_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_textbooks_v_rels_users_id_idx\` ON \`_textbooks_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`resource\` text,
  	\`guidance\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_items_order_idx\` ON \`topics_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_items_parent_id_idx\` ON \`topics_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_attachments_order_idx\` ON \`topics_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_attachments_parent_id_idx\` ON \`topics_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_attachments_asset_idx\` ON \`topics_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_lifecycle_contributors_order_idx\` ON \`topics_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_lifecycle_contributors_parent_id_idx\` ON \`topics_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_accessibility_features_order_idx\` ON \`topics_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_accessibility_features_parent_idx\` ON \`topics_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_relation_relations_order_idx\` ON \`topics_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_relation_relations_parent_id_idx\` ON \`topics_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`topic_type\` text,
  	\`topic_introduction\` text,
  	\`topic_suited_for\` text,
  	\`topic_guidance\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'topics',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_general_general_cover_idx\` ON \`topics\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_organisation_idx\` ON \`topics\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`topics_number_idx\` ON \`topics\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`topics_identifier_idx\` ON \`topics\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_county_idx\` ON \`topics\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_city_idx\` ON \`topics\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_province_idx\` ON \`topics\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_listed_idx\` ON \`topics\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_texts_order_parent\` ON \`topics_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_texts_owner_idx\` ON \`topics_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`topics_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_rels_order_idx\` ON \`topics_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_rels_parent_idx\` ON \`topics_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_rels_path_idx\` ON \`topics_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_rels_assets_id_idx\` ON \`topics_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`topics_rels_users_id_idx\` ON \`topics_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_version_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`resource\` text,
  	\`guidance\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_items_order_idx\` ON \`_topics_v_version_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_items_parent_id_idx\` ON \`_topics_v_version_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_attachments_order_idx\` ON \`_topics_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_attachments_parent_id_idx\` ON \`_topics_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_attachments_asset_idx\` ON \`_topics_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_lifecycle_contributors_order_idx\` ON \`_topics_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_lifecycle_contributors_parent_id_idx\` ON \`_topics_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_accessibility_features_order_idx\` ON \`_topics_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_accessibility_features_parent_idx\` ON \`_topics_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_relation_relations_order_idx\` ON \`_topics_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_relation_relations_parent_id_idx\` ON \`_topics_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_topic_type\` text,
  	\`version_topic_introduction\` text,
  	\`version_topic_suited_for\` text,
  	\`version_topic_guidance\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'topics',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_general_version_general_cover_idx\` ON \`_topics_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_organisation_idx\` ON \`_topics_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_number_idx\` ON \`_topics_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_identifier_idx\` ON \`_topics_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_county_idx\` ON \`_topics_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_city_idx\` ON \`_topics_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_province_idx\` ON \`_topics_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_texts_order_parent\` ON \`_topics_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_texts_owner_idx\` ON \`_topics_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_topics_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_rels_order_idx\` ON \`_topics_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_rels_parent_idx\` ON \`_topics_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_rels_path_idx\` ON \`_topics_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_rels_assets_id_idx\` ON \`_topics_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_topics_v_rels_users_id_idx\` ON \`_topics_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_materials_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_and_models_materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_materials_files_order_idx\` ON \`cases_and_models_materials_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_materials_files_parent_id_idx\` ON \`cases_and_models_materials_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_materials_files_asset_idx\` ON \`cases_and_models_materials_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_materials_order_idx\` ON \`cases_and_models_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_materials_parent_id_idx\` ON \`cases_and_models_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_attachments_order_idx\` ON \`cases_and_models_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_attachments_parent_id_idx\` ON \`cases_and_models_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_attachments_asset_idx\` ON \`cases_and_models_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_lifecycle_contributors_order_idx\` ON \`cases_and_models_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_lifecycle_contributors_parent_id_idx\` ON \`cases_and_models_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_accessibility_features_order_idx\` ON \`cases_and_models_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_accessibility_features_parent_idx\` ON \`cases_and_models_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_relation_relations_order_idx\` ON \`cases_and_models_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_relation_relations_parent_id_idx\` ON \`cases_and_models_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`exemplar_type\` text,
  	\`exemplar_applicant\` text,
  	\`exemplar_award\` text,
  	\`exemplar_audience\` text,
  	\`exemplar_hours\` numeric,
  	\`exemplar_problem\` text,
  	\`exemplar_practice\` text,
  	\`exemplar_effect\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'cases-and-models',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_general_general_cover_idx\` ON \`cases_and_models\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_organisation_idx\` ON \`cases_and_models\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`cases_and_models_number_idx\` ON \`cases_and_models\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`cases_and_models_identifier_idx\` ON \`cases_and_models\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_county_idx\` ON \`cases_and_models\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_city_idx\` ON \`cases_and_models\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_province_idx\` ON \`cases_and_models\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_updated_at_idx\` ON \`cases_and_models\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_created_at_idx\` ON \`cases_and_models\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_deleted_at_idx\` ON \`cases_and_models\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_listed_idx\` ON \`cases_and_models\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_texts_order_parent\` ON \`cases_and_models_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_texts_owner_idx\` ON \`cases_and_models_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases_and_models_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_rels_order_idx\` ON \`cases_and_models_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_rels_parent_idx\` ON \`cases_and_models_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_rels_path_idx\` ON \`cases_and_models_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_rels_assets_id_idx\` ON \`cases_and_models_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_and_models_rels_users_id_idx\` ON \`cases_and_models_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_materials_files\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_and_models_v_version_materials\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_materials_files_order_idx\` ON \`_cases_and_models_v_version_materials_files\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_materials_files_parent_id_idx\` ON \`_cases_and_models_v_version_materials_files\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_materials_files_asset_idx\` ON \`_cases_and_models_v_version_materials_files\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`title\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_materials_order_idx\` ON \`_cases_and_models_v_version_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_materials_parent_id_idx\` ON \`_cases_and_models_v_version_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_attachments_order_idx\` ON \`_cases_and_models_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_attachments_parent_id_idx\` ON \`_cases_and_models_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_attachments_asset_idx\` ON \`_cases_and_models_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_lifecycle_contributors_order_idx\` ON \`_cases_and_models_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_lifecycle_contributors_parent_id_idx\` ON \`_cases_and_models_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_accessibility_features_order_idx\` ON \`_cases_and_models_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_accessibility_features_parent_idx\` ON \`_cases_and_models_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_relation_relations_order_idx\` ON \`_cases_and_models_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_relation_relations_parent_id_idx\` ON \`_cases_and_models_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_exemplar_type\` text,
  	\`version_exemplar_applicant\` text,
  	\`version_exemplar_award\` text,
  	\`version_exemplar_audience\` text,
  	\`version_exemplar_hours\` numeric,
  	\`version_exemplar_problem\` text,
  	\`version_exemplar_practice\` text,
  	\`version_exemplar_effect\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'cases-and-models',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases_and_models\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_parent_idx\` ON \`_cases_and_models_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_general_version_general_cove_idx\` ON \`_cases_and_models_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_organisation_idx\` ON \`_cases_and_models_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_number_idx\` ON \`_cases_and_models_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_identifier_idx\` ON \`_cases_and_models_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_county_idx\` ON \`_cases_and_models_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_city_idx\` ON \`_cases_and_models_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_province_idx\` ON \`_cases_and_models_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_updated_at_idx\` ON \`_cases_and_models_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_created_at_idx\` ON \`_cases_and_models_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_version_version_deleted_at_idx\` ON \`_cases_and_models_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_created_at_idx\` ON \`_cases_and_models_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_updated_at_idx\` ON \`_cases_and_models_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_texts_order_parent\` ON \`_cases_and_models_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_texts_owner_idx\` ON \`_cases_and_models_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_cases_and_models_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_and_models_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_rels_order_idx\` ON \`_cases_and_models_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_rels_parent_idx\` ON \`_cases_and_models_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_rels_path_idx\` ON \`_cases_and_models_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_rels_assets_id_idx\` ON \`_cases_and_models_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_cases_and_models_v_rels_users_id_idx\` ON \`_cases_and_models_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_app_platforms\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_app_platforms_order_idx\` ON \`apps_app_platforms\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_app_platforms_parent_idx\` ON \`apps_app_platforms\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_permissions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`permission\` text,
  	\`reason\` text,
  	\`optional\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_permissions_order_idx\` ON \`apps_permissions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_permissions_parent_id_idx\` ON \`apps_permissions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_data\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`item\` text,
  	\`purpose\` text,
  	\`kept\` text,
  	\`sensitive\` integer,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_data_order_idx\` ON \`apps_data\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_data_parent_id_idx\` ON \`apps_data\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_attachments_order_idx\` ON \`apps_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_attachments_parent_id_idx\` ON \`apps_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_attachments_asset_idx\` ON \`apps_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_lifecycle_contributors_order_idx\` ON \`apps_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_lifecycle_contributors_parent_id_idx\` ON \`apps_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_accessibility_features_order_idx\` ON \`apps_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_accessibility_features_parent_idx\` ON \`apps_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_relation_relations_order_idx\` ON \`apps_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_relation_relations_parent_id_idx\` ON \`apps_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`general_title\` text,
  	\`general_summary\` text,
  	\`general_description\` text,
  	\`general_language\` text DEFAULT 'zh-CN',
  	\`general_cover_id\` text,
  	\`app_provider\` text,
  	\`app_version\` text,
  	\`app_address\` text,
  	\`app_provider_filing\` text,
  	\`app_user_filing\` text,
  	\`app_privacy_policy\` text,
  	\`app_minors\` text,
  	\`double_review_by_authority\` integer,
  	\`double_review_authority_on\` text,
  	\`double_review_by_school\` integer,
  	\`double_review_school_on\` text,
  	\`double_review_sharing\` text,
  	\`educational_resource_type\` text,
  	\`educational_stage\` text,
  	\`educational_subject\` text,
  	\`educational_edition\` text,
  	\`educational_grade\` text,
  	\`educational_volume\` text,
  	\`educational_chapter\` text,
  	\`educational_objectives\` text,
  	\`educational_audience\` text,
  	\`educational_difficulty\` text,
  	\`rights_licence\` text,
  	\`rights_holder\` text,
  	\`rights_valid_until\` text,
  	\`rights_free\` integer DEFAULT true,
  	\`rights_charge\` text,
  	\`rights_aigc\` text,
  	\`rights_aigc_note\` text,
  	\`lifecycle_note\` text,
  	\`meta_metadata_cataloguer\` text,
  	\`meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`technical_requirements\` text,
  	\`technical_duration\` text,
  	\`annotation_note\` text,
  	\`organisation_id\` text,
  	\`origin\` text DEFAULT 'school',
  	\`scope\` text DEFAULT 'school',
  	\`built_year\` numeric,
  	\`number\` text,
  	\`identifier\` text,
  	\`revision\` numeric DEFAULT 1,
  	\`saved_by\` text,
  	\`deleted_by\` text,
  	\`saving_until\` numeric DEFAULT 0,
  	\`kind\` text DEFAULT 'apps',
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_general_general_cover_idx\` ON \`apps\` (\`general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_organisation_idx\` ON \`apps\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`apps_number_idx\` ON \`apps\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`apps_identifier_idx\` ON \`apps\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_county_idx\` ON \`apps\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_city_idx\` ON \`apps\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_province_idx\` ON \`apps\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_updated_at_idx\` ON \`apps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_created_at_idx\` ON \`apps\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_deleted_at_idx\` ON \`apps\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_listed_idx\` ON \`apps\` (\`id\`,\`deleted_at\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_texts_order_parent\` ON \`apps_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_texts_owner_idx\` ON \`apps_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`apps_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_rels_order_idx\` ON \`apps_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_rels_parent_idx\` ON \`apps_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_rels_path_idx\` ON \`apps_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_rels_assets_id_idx\` ON \`apps_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`apps_rels_users_id_idx\` ON \`apps_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_app_platforms\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_app_platforms_order_idx\` ON \`_apps_v_version_app_platforms\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_app_platforms_parent_idx\` ON \`_apps_v_version_app_platforms\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_permissions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`permission\` text,
  	\`reason\` text,
  	\`optional\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_permissions_order_idx\` ON \`_apps_v_version_permissions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_permissions_parent_id_idx\` ON \`_apps_v_version_permissions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_data\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`item\` text,
  	\`purpose\` text,
  	\`kept\` text,
  	\`sensitive\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_data_order_idx\` ON \`_apps_v_version_data\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_data_parent_id_idx\` ON \`_apps_v_version_data\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`part\` text,
  	\`role\` text,
  	\`title\` text,
  	\`asset_id\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`asset_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_attachments_order_idx\` ON \`_apps_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_attachments_parent_id_idx\` ON \`_apps_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_attachments_asset_idx\` ON \`_apps_v_version_attachments\` (\`asset_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_lifecycle_contributors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`affiliation\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_lifecycle_contributors_order_idx\` ON \`_apps_v_version_lifecycle_contributors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_lifecycle_contributors_parent_id_idx\` ON \`_apps_v_version_lifecycle_contributors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_accessibility_features\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_accessibility_features_order_idx\` ON \`_apps_v_version_accessibility_features\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_accessibility_features_parent_idx\` ON \`_apps_v_version_accessibility_features\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_version_relation_relations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`target\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_relation_relations_order_idx\` ON \`_apps_v_version_relation_relations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_relation_relations_parent_id_idx\` ON \`_apps_v_version_relation_relations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_general_title\` text,
  	\`version_general_summary\` text,
  	\`version_general_description\` text,
  	\`version_general_language\` text DEFAULT 'zh-CN',
  	\`version_general_cover_id\` text,
  	\`version_app_provider\` text,
  	\`version_app_version\` text,
  	\`version_app_address\` text,
  	\`version_app_provider_filing\` text,
  	\`version_app_user_filing\` text,
  	\`version_app_privacy_policy\` text,
  	\`version_app_minors\` text,
  	\`version_double_review_by_authority\` integer,
  	\`version_double_review_authority_on\` text,
  	\`version_double_review_by_school\` integer,
  	\`version_double_review_school_on\` text,
  	\`version_double_review_sharing\` text,
  	\`version_educational_resource_type\` text,
  	\`version_educational_stage\` text,
  	\`version_educational_subject\` text,
  	\`version_educational_edition\` text,
  	\`version_educational_grade\` text,
  	\`version_educational_volume\` text,
  	\`version_educational_chapter\` text,
  	\`version_educational_objectives\` text,
  	\`version_educational_audience\` text,
  	\`version_educational_difficulty\` text,
  	\`version_rights_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_rights_valid_until\` text,
  	\`version_rights_free\` integer DEFAULT true,
  	\`version_rights_charge\` text,
  	\`version_rights_aigc\` text,
  	\`version_rights_aigc_note\` text,
  	\`version_lifecycle_note\` text,
  	\`version_meta_metadata_cataloguer\` text,
  	\`version_meta_metadata_scheme\` text DEFAULT 'JY/T 0607-2017',
  	\`version_technical_requirements\` text,
  	\`version_technical_duration\` text,
  	\`version_annotation_note\` text,
  	\`version_organisation_id\` text,
  	\`version_origin\` text DEFAULT 'school',
  	\`version_scope\` text DEFAULT 'school',
  	\`version_built_year\` numeric,
  	\`version_number\` text,
  	\`version_identifier\` text,
  	\`version_revision\` numeric DEFAULT 1,
  	\`version_saved_by\` text,
  	\`version_deleted_by\` text,
  	\`version_saving_until\` numeric DEFAULT 0,
  	\`version_kind\` text DEFAULT 'apps',
  	\`version_county\` text,
  	\`version_city\` text,
  	\`version_province\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`apps\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_general_cover_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_parent_idx\` ON \`_apps_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_general_version_general_cover_idx\` ON \`_apps_v\` (\`version_general_cover_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_organisation_idx\` ON \`_apps_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_number_idx\` ON \`_apps_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_identifier_idx\` ON \`_apps_v\` (\`version_identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_county_idx\` ON \`_apps_v\` (\`version_county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_city_idx\` ON \`_apps_v\` (\`version_city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_province_idx\` ON \`_apps_v\` (\`version_province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_updated_at_idx\` ON \`_apps_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_created_at_idx\` ON \`_apps_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_version_version_deleted_at_idx\` ON \`_apps_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_created_at_idx\` ON \`_apps_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_updated_at_idx\` ON \`_apps_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_texts_order_parent\` ON \`_apps_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_texts_owner_idx\` ON \`_apps_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`_apps_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`assets_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_apps_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assets_id\`) REFERENCES \`assets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_rels_order_idx\` ON \`_apps_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_rels_parent_idx\` ON \`_apps_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_rels_path_idx\` ON \`_apps_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_rels_assets_id_idx\` ON \`_apps_v_rels\` (\`assets_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`_apps_v_rels_users_id_idx\` ON \`_apps_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`assets\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`digest\` text,
  	\`type\` text,
  	\`bytes\` numeric,
  	\`duration\` numeric,
  	\`owner\` text,
  	\`renditions\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_digest_idx\` ON \`assets\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_owner_idx\` ON \`assets\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_organisation_idx\` ON \`assets\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_county_idx\` ON \`assets\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_city_idx\` ON \`assets\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_province_idx\` ON \`assets\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_updated_at_idx\` ON \`assets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assets_created_at_idx\` ON \`assets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`organisations_marks\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_marks_order_idx\` ON \`organisations_marks\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_marks_parent_idx\` ON \`organisations_marks\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`organisations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`parent_id\` text,
  	\`marks_year\` numeric,
  	\`active\` integer DEFAULT true,
  	\`into\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`organisations_code_idx\` ON \`organisations\` (\`code\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_organisation_idx\` ON \`organisations\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_county_idx\` ON \`organisations\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_city_idx\` ON \`organisations\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_province_idx\` ON \`organisations\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`users_memberships_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users_memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_memberships_roles_order_idx\` ON \`users_memberships_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_memberships_roles_parent_idx\` ON \`users_memberships_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`users_memberships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation_id\` text NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_memberships_order_idx\` ON \`users_memberships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_memberships_parent_id_idx\` ON \`users_memberships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_memberships_organisation_idx\` ON \`users_memberships\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`office\` text,
  	\`first_sign_in\` text,
  	\`delegated\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text,
  	\`username\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_organisation_idx\` ON \`users\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_county_idx\` ON \`users\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_city_idx\` ON \`users\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_province_idx\` ON \`users\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`users_username_idx\` ON \`users\` (\`username\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`api_clients_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_scopes_order_idx\` ON \`api_clients_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_scopes_parent_idx\` ON \`api_clients_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`api_clients\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organisation_id\` text NOT NULL,
  	\`revoked\` integer DEFAULT false,
  	\`key_prefix\` text,
  	\`key_hash\` text,
  	\`last_used\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_organisation_idx\` ON \`api_clients\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`api_clients_key_hash_idx\` ON \`api_clients\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_county_idx\` ON \`api_clients\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_city_idx\` ON \`api_clients\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_province_idx\` ON \`api_clients\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_updated_at_idx\` ON \`api_clients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`api_clients_created_at_idx\` ON \`api_clients\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`regions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`level\` text,
  	\`parent\` text,
  	\`retired\` integer DEFAULT false,
  	\`changed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`regions_code_idx\` ON \`regions\` (\`code\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`regions_parent_idx\` ON \`regions\` (\`parent\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`regions_updated_at_idx\` ON \`regions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`regions_created_at_idx\` ON \`regions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`regions_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`regions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`regions_texts_order_parent\` ON \`regions_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`regions_texts_owner_idx\` ON \`regions_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`taxonomy_terms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`vocabulary\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`parent\` text,
  	\`order\` numeric DEFAULT 0,
  	\`retired\` integer DEFAULT false,
  	\`source\` text,
  	\`confirmation\` text DEFAULT 'unverified',
  	\`data\` text,
  	\`search\` text,
  	\`changed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_vocabulary_idx\` ON \`taxonomy_terms\` (\`vocabulary\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_code_idx\` ON \`taxonomy_terms\` (\`code\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_parent_idx\` ON \`taxonomy_terms\` (\`parent\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_updated_at_idx\` ON \`taxonomy_terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_created_at_idx\` ON \`taxonomy_terms\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`vocabulary_code_idx\` ON \`taxonomy_terms\` (\`vocabulary\`,\`code\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`taxonomy_terms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`taxonomy_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_texts_order_parent\` ON \`taxonomy_terms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`taxonomy_terms_texts_owner_idx\` ON \`taxonomy_terms_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`policies\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`data\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`policies_key_idx\` ON \`policies\` (\`key\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`policies_updated_at_idx\` ON \`policies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`policies_created_at_idx\` ON \`policies\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`key_version_idx\` ON \`policies\` (\`key\`,\`version\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`checklists\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`data\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`checklists_key_idx\` ON \`checklists\` (\`key\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`checklists_updated_at_idx\` ON \`checklists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`checklists_created_at_idx\` ON \`checklists\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`key_version_1_idx\` ON \`checklists\` (\`key\`,\`version\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`cases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`resource\` text,
  	\`kind\` text,
  	\`document\` text,
  	\`ordinal\` numeric,
  	\`digest\` text,
  	\`title\` text,
  	\`status\` text,
  	\`stage\` text,
  	\`holder\` text,
  	\`deadline\` text,
  	\`policy_key\` text,
  	\`policy_version\` numeric,
  	\`submitted_by\` text,
  	\`team\` text,
  	\`steps\` numeric,
  	\`submitted_at\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_resource_idx\` ON \`cases\` (\`resource\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_document_idx\` ON \`cases\` (\`document\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_status_idx\` ON \`cases\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_holder_idx\` ON \`cases\` (\`holder\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_submitted_by_idx\` ON \`cases\` (\`submitted_by\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_submitted_at_idx\` ON \`cases\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_organisation_idx\` ON \`cases\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_county_idx\` ON \`cases\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_city_idx\` ON \`cases\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`cases_province_idx\` ON \`cases\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`resource_ordinal_idx\` ON \`cases\` (\`resource\`,\`ordinal\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`holder_status_deadline_idx\` ON \`cases\` (\`holder\`,\`status\`,\`deadline\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`status_deadline_idx\` ON \`cases\` (\`status\`,\`deadline\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`case_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`case\` text,
  	\`index\` numeric,
  	\`type\` text,
  	\`actor\` text,
  	\`organisation\` text,
  	\`at\` text,
  	\`digest\` text,
  	\`operation\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`case_events_case_idx\` ON \`case_events\` (\`case\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`case_events_operation_idx\` ON \`case_events\` (\`operation\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`case_index_idx\` ON \`case_events\` (\`case\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`intents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`status\` text,
  	\`at\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`intents_operation_idx\` ON \`intents\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`intents_status_idx\` ON \`intents\` (\`status\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`changes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`origin\` text,
  	\`seq\` numeric,
  	\`at\` text,
  	\`operation\` text,
  	\`type\` text,
  	\`identifier\` text,
  	\`version\` numeric,
  	\`published_key\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`changes_operation_idx\` ON \`changes\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`changes_identifier_idx\` ON \`changes\` (\`identifier\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`changes_published_key_idx\` ON \`changes\` (\`published_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`origin_seq_idx\` ON \`changes\` (\`origin\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`publications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`identifier\` text,
  	\`version\` numeric,
  	\`kind\` text,
  	\`title\` text,
  	\`manifest\` text,
  	\`case\` text,
  	\`state\` text,
  	\`audience\` text,
  	\`seq\` numeric,
  	\`at\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_identifier_idx\` ON \`publications\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_state_idx\` ON \`publications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_audience_idx\` ON \`publications\` (\`audience\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_organisation_idx\` ON \`publications\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_county_idx\` ON \`publications\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_city_idx\` ON \`publications\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publications_province_idx\` ON \`publications\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`identifier_version_idx\` ON \`publications\` (\`identifier\`,\`version\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`publication_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`digest\` text,
  	\`identifier\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publication_files_digest_idx\` ON \`publication_files\` (\`digest\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`publication_files_identifier_idx\` ON \`publication_files\` (\`identifier\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`digest_identifier_idx\` ON \`publication_files\` (\`digest\`,\`identifier\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`remappings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`status\` text,
  	\`at\` text,
  	\`steps\` numeric,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`remappings_status_idx\` ON \`remappings\` (\`status\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`leases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`holder\` text,
  	\`fence\` numeric,
  	\`expires\` text
  );
  `)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`epochs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`epoch\` numeric,
  	\`at\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`adoptions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`identifier\` text,
  	\`kind\` text,
  	\`title\` text,
  	\`school\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text,
  	\`mode\` text,
  	\`pinned_version\` numeric,
  	\`parts\` text,
  	\`status\` text,
  	\`admitted_version\` numeric,
  	\`steps\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`data\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_identifier_idx\` ON \`adoptions\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_school_idx\` ON \`adoptions\` (\`school\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_county_idx\` ON \`adoptions\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_city_idx\` ON \`adoptions\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_province_idx\` ON \`adoptions\` (\`province\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_status_idx\` ON \`adoptions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_updated_at_idx\` ON \`adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoptions_created_at_idx\` ON \`adoptions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`school_identifier_idx\` ON \`adoptions\` (\`school\`,\`identifier\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`adoption_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`adoption\` text,
  	\`index\` numeric,
  	\`type\` text,
  	\`actor\` text,
  	\`at\` text,
  	\`operation\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`adoption_events_adoption_idx\` ON \`adoption_events\` (\`adoption\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`adoption_events_operation_idx\` ON \`adoption_events\` (\`operation\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`adoption_index_idx\` ON \`adoption_events\` (\`adoption\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`mirrors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`key\` text,
  	\`last_seen\` text,
  	\`position\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`mirrors_organisation_idx\` ON \`mirrors\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`mirrors_county_idx\` ON \`mirrors\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`mirrors_city_idx\` ON \`mirrors\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`mirrors_province_idx\` ON \`mirrors\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`acknowledgements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`node\` text,
  	\`school\` text,
  	\`origin\` text,
  	\`seq\` numeric,
  	\`kind\` text,
  	\`at\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`acknowledgements_operation_idx\` ON \`acknowledgements\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_node_idx\` ON \`acknowledgements\` (\`node\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_school_idx\` ON \`acknowledgements\` (\`school\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_seq_idx\` ON \`acknowledgements\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_organisation_idx\` ON \`acknowledgements\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_county_idx\` ON \`acknowledgements\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_city_idx\` ON \`acknowledgements\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`acknowledgements_province_idx\` ON \`acknowledgements\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`usages\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`node\` text,
  	\`day\` text,
  	\`identifier\` text,
  	\`version\` numeric,
  	\`action\` text,
  	\`count\` numeric,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_node_idx\` ON \`usages\` (\`node\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_day_idx\` ON \`usages\` (\`day\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_identifier_idx\` ON \`usages\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_organisation_idx\` ON \`usages\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_county_idx\` ON \`usages\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_city_idx\` ON \`usages\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`usages_province_idx\` ON \`usages\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`organisation_node_day_identifier_version_action_idx\` ON \`usages\` (\`organisation\`,\`node\`,\`day\`,\`identifier\`,\`version\`,\`action\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`audit_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`actor\` text,
  	\`verb\` text,
  	\`subject\` text,
  	\`organisation\` text,
  	\`outcome\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`audit_events_actor_idx\` ON \`audit_events\` (\`actor\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`audit_events_verb_idx\` ON \`audit_events\` (\`verb\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`audit_events_subject_idx\` ON \`audit_events\` (\`subject\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`letters\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`due\` text,
  	\`until\` text,
  	\`attempts\` numeric,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`letters_due_idx\` ON \`letters\` (\`due\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`calls\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`title\` text,
  	\`opens\` text,
  	\`closes\` text,
  	\`steps\` numeric,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`calls_number_idx\` ON \`calls\` (\`number\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`calls_closes_idx\` ON \`calls\` (\`closes\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`calls_organisation_idx\` ON \`calls\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`calls_county_idx\` ON \`calls\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`calls_city_idx\` ON \`calls\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`calls_province_idx\` ON \`calls\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`applications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`call\` text,
  	\`caller\` text,
  	\`title\` text,
  	\`kind\` text,
  	\`chapter\` text,
  	\`expected\` text,
  	\`status\` text,
  	\`submitted_by\` text,
  	\`seat\` text,
  	\`linked\` text,
  	\`identifier\` text,
  	\`version\` numeric,
  	\`steps\` numeric,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_call_idx\` ON \`applications\` (\`call\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_caller_idx\` ON \`applications\` (\`caller\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_status_idx\` ON \`applications\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_submitted_by_idx\` ON \`applications\` (\`submitted_by\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`applications_seat_idx\` ON \`applications\` (\`seat\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`applications_linked_idx\` ON \`applications\` (\`linked\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_identifier_idx\` ON \`applications\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_organisation_idx\` ON \`applications\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_county_idx\` ON \`applications\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_city_idx\` ON \`applications\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`applications_province_idx\` ON \`applications\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`assignments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`call\` text,
  	\`caller\` text,
  	\`slot\` text,
  	\`chapter\` text,
  	\`textbook\` text,
  	\`kind\` text,
  	\`due\` text,
  	\`status\` text,
  	\`identifier\` text,
  	\`version\` numeric,
  	\`steps\` numeric,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_call_idx\` ON \`assignments\` (\`call\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_caller_idx\` ON \`assignments\` (\`caller\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`assignments_slot_idx\` ON \`assignments\` (\`slot\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_textbook_idx\` ON \`assignments\` (\`textbook\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_status_idx\` ON \`assignments\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_identifier_idx\` ON \`assignments\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_organisation_idx\` ON \`assignments\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_county_idx\` ON \`assignments\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_city_idx\` ON \`assignments\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`assignments_province_idx\` ON \`assignments\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`tally_entries\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`identifier\` text,
  	\`origin\` text,
  	\`cell\` text,
  	\`mark\` numeric,
  	\`live\` integer,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`tally_entries_identifier_idx\` ON \`tally_entries\` (\`identifier\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`tally_entries_cell_idx\` ON \`tally_entries\` (\`cell\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`tallies\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`cell\` text,
  	\`source\` text,
  	\`kind\` text,
  	\`chapter\` text,
  	\`textbook\` text,
  	\`line\` text,
  	\`year\` numeric,
  	\`city\` text,
  	\`count\` numeric,
  	\`tick\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`tallies_cell_idx\` ON \`tallies\` (\`cell\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`tallies_source_idx\` ON \`tallies\` (\`source\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`tallies_textbook_idx\` ON \`tallies\` (\`textbook\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`onboardings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`owner\` text,
  	\`digest\` text,
  	\`status\` text,
  	\`at\` text,
  	\`done\` numeric,
  	\`total\` numeric,
  	\`left\` text,
  	\`data\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`onboardings_owner_idx\` ON \`onboardings\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`onboardings_status_idx\` ON \`onboardings\` (\`status\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`transfers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`person\` text,
  	\`index\` numeric,
  	\`status\` text,
  	\`at\` text,
  	\`from\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`transfers_operation_idx\` ON \`transfers\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_person_idx\` ON \`transfers\` (\`person\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_status_idx\` ON \`transfers\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_organisation_idx\` ON \`transfers\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_county_idx\` ON \`transfers\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_city_idx\` ON \`transfers\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`transfers_province_idx\` ON \`transfers\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`person_index_idx\` ON \`transfers\` (\`person\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`organisation_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`index\` numeric,
  	\`act\` text,
  	\`status\` text,
  	\`at\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`organisation_events_operation_idx\` ON \`organisation_events\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisation_events_status_idx\` ON \`organisation_events\` (\`status\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisation_events_organisation_idx\` ON \`organisation_events\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisation_events_county_idx\` ON \`organisation_events\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisation_events_city_idx\` ON \`organisation_events\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`organisation_events_province_idx\` ON \`organisation_events\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`organisation_index_idx\` ON \`organisation_events\` (\`organisation\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`alliance_memberships\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`ordinal\` numeric,
  	\`school\` text,
  	\`index\` numeric,
  	\`form\` text,
  	\`role\` text,
  	\`since\` text,
  	\`until\` text,
  	\`status\` text,
  	\`steps\` numeric,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`alliance_memberships_operation_idx\` ON \`alliance_memberships\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`alliance_memberships_school_idx\` ON \`alliance_memberships\` (\`school\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`alliance_memberships_organisation_idx\` ON \`alliance_memberships\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`alliance_memberships_county_idx\` ON \`alliance_memberships\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`alliance_memberships_city_idx\` ON \`alliance_memberships\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`alliance_memberships_province_idx\` ON \`alliance_memberships\` (\`province\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`organisation_ordinal_idx\` ON \`alliance_memberships\` (\`organisation\`,\`ordinal\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`school_index_idx\` ON \`alliance_memberships\` (\`school\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document\` text,
  	\`kind\` text,
  	\`index\` numeric,
  	\`thread\` text,
  	\`place\` text,
  	\`author\` text,
  	\`author_name\` text,
  	\`at\` text,
  	\`text\` text,
  	\`state\` text,
  	\`state_by\` text,
  	\`state_at\` text,
  	\`deleted_at\` text,
  	\`operation\` text,
  	\`request\` text
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`comments_document_idx\` ON \`comments\` (\`document\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`comments_thread_idx\` ON \`comments\` (\`thread\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`comments_operation_idx\` ON \`comments\` (\`operation\`);`)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`document_index_idx\` ON \`comments\` (\`document\`,\`index\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`delegations\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`operation\` text,
  	\`person\` text,
  	\`status\` text,
  	\`since\` text,
  	\`until\` text,
  	\`data\` text,
  	\`organisation\` text,
  	\`county\` text,
  	\`city\` text,
  	\`province\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`delegations_operation_idx\` ON \`delegations\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`delegations_person_idx\` ON \`delegations\` (\`person\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`delegations_organisation_idx\` ON \`delegations\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`delegations_county_idx\` ON \`delegations\` (\`county\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`delegations_city_idx\` ON \`delegations\` (\`city\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`delegations_province_idx\` ON \`delegations\` (\`province\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`counters\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric
  );
  `)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX IF NOT EXISTS \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	\`api_clients_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_preferences_rels_api_clients_id_idx\` ON \`payload_preferences_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE TABLE IF NOT EXISTS \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX IF NOT EXISTS \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`resource_packs_lessons_files\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_lessons\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_attachments\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`resource_packs\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_texts\`;`)
  await db.run(sql`DROP TABLE \`resource_packs_rels\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_lessons_files\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_lessons\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_resource_packs_v_rels\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_majors\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_partners\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_materials_files\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_materials\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_blocks_files\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_blocks\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_modules_files\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_modules\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_courses_files\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_courses\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_attachments\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_texts\`;`)
  await db.run(sql`DROP TABLE \`vocational_libraries_rels\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_majors\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_partners\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_materials_files\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_materials\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_blocks_files\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_blocks\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_modules_files\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_modules\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_courses_files\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_courses\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_vocational_libraries_v_rels\`;`)
  await db.run(sql`DROP TABLE \`courses_members\`;`)
  await db.run(sql`DROP TABLE \`courses_chapters_files\`;`)
  await db.run(sql`DROP TABLE \`courses_chapters_sections_files\`;`)
  await db.run(sql`DROP TABLE \`courses_chapters_sections\`;`)
  await db.run(sql`DROP TABLE \`courses_chapters\`;`)
  await db.run(sql`DROP TABLE \`courses_assessments\`;`)
  await db.run(sql`DROP TABLE \`courses_runs\`;`)
  await db.run(sql`DROP TABLE \`courses_attachments\`;`)
  await db.run(sql`DROP TABLE \`courses_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`courses_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`courses_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_texts\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_members\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_chapters_files\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_chapters_sections_files\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_chapters_sections\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_chapters\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_assessments\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_runs\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_courses_v\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_courses_v_rels\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_steps\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_attachments\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_texts\`;`)
  await db.run(sql`DROP TABLE \`virtual_simulations_rels\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_virtual_simulations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`special_education_practice_disabilities\`;`)
  await db.run(sql`DROP TABLE \`special_education_segments_files\`;`)
  await db.run(sql`DROP TABLE \`special_education_segments\`;`)
  await db.run(sql`DROP TABLE \`special_education_attachments\`;`)
  await db.run(sql`DROP TABLE \`special_education_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`special_education_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`special_education_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`special_education\`;`)
  await db.run(sql`DROP TABLE \`special_education_texts\`;`)
  await db.run(sql`DROP TABLE \`special_education_rels\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_practice_disabilities\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_segments_files\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_segments\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_special_education_v_rels\`;`)
  await db.run(sql`DROP TABLE \`textbooks_editors\`;`)
  await db.run(sql`DROP TABLE \`textbooks_partners\`;`)
  await db.run(sql`DROP TABLE \`textbooks_units_files\`;`)
  await db.run(sql`DROP TABLE \`textbooks_units\`;`)
  await db.run(sql`DROP TABLE \`textbooks_companions_files\`;`)
  await db.run(sql`DROP TABLE \`textbooks_companions\`;`)
  await db.run(sql`DROP TABLE \`textbooks_attachments\`;`)
  await db.run(sql`DROP TABLE \`textbooks_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`textbooks_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`textbooks_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`textbooks\`;`)
  await db.run(sql`DROP TABLE \`textbooks_texts\`;`)
  await db.run(sql`DROP TABLE \`textbooks_rels\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_editors\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_partners\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_units_files\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_units\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_companions_files\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_companions\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v_rels\`;`)
  await db.run(sql`DROP TABLE \`topics_items\`;`)
  await db.run(sql`DROP TABLE \`topics_attachments\`;`)
  await db.run(sql`DROP TABLE \`topics_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`topics_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`topics_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_texts\`;`)
  await db.run(sql`DROP TABLE \`topics_rels\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_items\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_rels\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_materials_files\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_materials\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_attachments\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_texts\`;`)
  await db.run(sql`DROP TABLE \`cases_and_models_rels\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_materials_files\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_materials\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_cases_and_models_v_rels\`;`)
  await db.run(sql`DROP TABLE \`apps_app_platforms\`;`)
  await db.run(sql`DROP TABLE \`apps_permissions\`;`)
  await db.run(sql`DROP TABLE \`apps_data\`;`)
  await db.run(sql`DROP TABLE \`apps_attachments\`;`)
  await db.run(sql`DROP TABLE \`apps_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`apps_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`apps_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`apps\`;`)
  await db.run(sql`DROP TABLE \`apps_texts\`;`)
  await db.run(sql`DROP TABLE \`apps_rels\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_app_platforms\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_permissions\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_data\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_lifecycle_contributors\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_accessibility_features\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_version_relation_relations\`;`)
  await db.run(sql`DROP TABLE \`_apps_v\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_apps_v_rels\`;`)
  await db.run(sql`DROP TABLE \`assets\`;`)
  await db.run(sql`DROP TABLE \`organisations_marks\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`users_memberships_roles\`;`)
  await db.run(sql`DROP TABLE \`users_memberships\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`api_clients_scopes\`;`)
  await db.run(sql`DROP TABLE \`api_clients\`;`)
  await db.run(sql`DROP TABLE \`regions\`;`)
  await db.run(sql`DROP TABLE \`regions_texts\`;`)
  await db.run(sql`DROP TABLE \`taxonomy_terms\`;`)
  await db.run(sql`DROP TABLE \`taxonomy_terms_texts\`;`)
  await db.run(sql`DROP TABLE \`policies\`;`)
  await db.run(sql`DROP TABLE \`checklists\`;`)
  await db.run(sql`DROP TABLE \`cases\`;`)
  await db.run(sql`DROP TABLE \`case_events\`;`)
  await db.run(sql`DROP TABLE \`intents\`;`)
  await db.run(sql`DROP TABLE \`changes\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publication_files\`;`)
  await db.run(sql`DROP TABLE \`remappings\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`epochs\`;`)
  await db.run(sql`DROP TABLE \`adoptions\`;`)
  await db.run(sql`DROP TABLE \`adoption_events\`;`)
  await db.run(sql`DROP TABLE \`mirrors\`;`)
  await db.run(sql`DROP TABLE \`acknowledgements\`;`)
  await db.run(sql`DROP TABLE \`usages\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`letters\`;`)
  await db.run(sql`DROP TABLE \`calls\`;`)
  await db.run(sql`DROP TABLE \`applications\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`tally_entries\`;`)
  await db.run(sql`DROP TABLE \`tallies\`;`)
  await db.run(sql`DROP TABLE \`onboardings\`;`)
  await db.run(sql`DROP TABLE \`transfers\`;`)
  await db.run(sql`DROP TABLE \`organisation_events\`;`)
  await db.run(sql`DROP TABLE \`alliance_memberships\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`DROP TABLE \`counters\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
