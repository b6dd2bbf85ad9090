// Nothing is sent anywhere but to this server; the validator of the viewer's makers is off.
SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayRequestDuration: true,
  validatorUrl: null,
  queryConfigEnabled: false,
  persistAuthorization: false,
  requestInterceptor: (request) => {
    request.headers["Kontor-Client"] = "docs";
    return request;
  },
});
