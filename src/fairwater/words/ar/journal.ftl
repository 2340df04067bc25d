nav-journal = تأمّلي
