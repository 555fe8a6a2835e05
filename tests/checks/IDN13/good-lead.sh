: # responsible units file
