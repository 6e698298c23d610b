-- Names of a cloud's keys are longer than those of files, and so is what they wrap; what a retired key still wraps is looked for.
ALTER TABLE data_keys
  MODIFY key_id VARCHAR(200) NOT NULL,
  MODIFY wrapped VARBINARY(600) NOT NULL,
  ADD KEY data_keys_by_wrapping (key_id, account_id);
