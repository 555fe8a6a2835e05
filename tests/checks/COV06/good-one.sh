: # one version
