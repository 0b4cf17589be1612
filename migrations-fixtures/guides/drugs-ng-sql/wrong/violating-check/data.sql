-- What production holds and an empty shadow does not: rows of the first release, which wrote another spelling.
INSERT INTO users (name, phoneNumber) VALUES ('Ada', '+2348010000001'), ('Bola', '+2348010000002');
INSERT INTO prescriptions (userId, fileUrl, verificationStatus) VALUES
  (1, 'https://files.example.org/rx/1.jpg', 'Pending'),
  (1, 'https://files.example.org/rx/2.jpg', 'Verified'),
  (2, 'https://files.example.org/rx/3.pdf', 'verified');
