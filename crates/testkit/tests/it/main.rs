mod fresh_databases;
