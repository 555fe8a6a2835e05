: # figures alone
