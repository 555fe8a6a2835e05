: # 竣工 stays at 2 for two filings only
