import pg from "pg";

/** What Trino's JDBC catalog expects and does not make itself (Iceberg's schema V1, with views). */
const tables = `
  create table iceberg_tables (
    catalog_name varchar(255) not null, table_namespace varchar(255) not null, table_name varchar(255) not null,
    metadata_location varchar(1000), previous_metadata_location varchar(1000), iceberg_type varchar(5),
    primary key (catalog_name, table_namespace, table_name));
  create table iceberg_namespace_properties (
    catalog_name varchar(255) not null, namespace varchar(255) not null, property_key varchar(255), property_value varchar(1000),
    primary key (catalog_name, namespace, property_key))`;

/** Makes the two tables of the catalog once the server answers. */
export const makeCatalog = async (port: number, password: string): Promise<void> => {
  for (let left = 100; ; left--) {
    const client = new pg.Client({host: "127.0.0.1", port, user: "postgres", password, database: "postgres"});
    try {
      await client.connect();
      await client.query(tables);
      return;
    } catch (error) {
      const isStarting = /ECONNREFUSED|starting up/.test(`${(error as {code?: string}).code} ${String(error)}`);
      if (!isStarting || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
};
