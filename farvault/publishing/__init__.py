"""The modules as folders ready to be repositories of a Terraform registry: in HCL, with tests and examples."""
